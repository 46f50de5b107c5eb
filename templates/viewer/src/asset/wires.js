// Triangles over the surface in one draw call: each corner of a triangle knows which one it is, and the shader darkens where one of the three is far.
//
// After "Single-Pass Wireframe Rendering" (Baerentzen, Nielsen, Gjol, Larsen, Christensen 2006), with barycentric coordinates.

import { BufferAttribute, MeshStandardMaterial } from "three";

/** A copy of a geometry without shared vertices, with the attribute `corner`. */
export function wired(geometry) {
  const apart = geometry.index ? geometry.toNonIndexed() : geometry.clone();
  const { count } = apart.attributes.position;
  const corners = new Uint8Array(3 * count);
  for (let i = 0; i < count; i += 1) corners[3 * i + (i % 3)] = 255;
  apart.setAttribute("corner", new BufferAttribute(corners, 3, true));
  return apart;
}

/** The surface in one colour with lines about a pixel wide. */
export function wireMaterial(color, side) {
  const material = new MeshStandardMaterial({ color, roughness: 0.85, side });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nattribute vec3 corner;\nvarying vec3 vCorner;")
      .replace("#include <begin_vertex>", "#include <begin_vertex>\nvCorner = corner;");
    shader.fragmentShader = shader.fragmentShader.replace("#include <common>", "#include <common>\nvarying vec3 vCorner;").replace(
      "#include <color_fragment>",
      `#include <color_fragment>
      vec3 inside = smoothstep(vec3(0.0), 1.3 * fwidth(vCorner), vCorner);
      diffuseColor.rgb *= mix(0.12, 1.0, min(inside.x, min(inside.y, inside.z)));`,
    );
  };
  return material;
}
