// The UV layout of meshes: where the triangles of the shown level lie in the texture.

import { Vector2 } from "three";

/** Line segments [u, v, u, v, ...] in [0, 1] of a texture's image, each edge once; v runs down. */
export function edgesOf(meshes) {
  const edges = [];
  for (const { geometry, material } of meshes) {
    const { uv } = geometry.attributes;
    if (!uv) continue;
    const at = geometry.index ? (i) => geometry.index.getX(i) : (i) => i;
    const corners = geometry.index?.count ?? uv.count;
    const point = new Vector2();
    material.map?.updateMatrix();
    const place = (vertex) => {
      point.fromBufferAttribute(uv, vertex);
      if (material.map) point.applyMatrix3(material.map.matrix);
      return [point.x, point.y];
    };
    const seen = new Set();
    for (let i = 0; i + 2 < corners; i += 3) {
      const triangle = [at(i), at(i + 1), at(i + 2)];
      for (let side = 0; side < 3; side += 1) {
        const [a, b] = [triangle[side], triangle[(side + 1) % 3]];
        const key = a < b ? a * uv.count + b : b * uv.count + a;
        if (seen.has(key)) continue;
        seen.add(key);
        edges.push(...place(a), ...place(b));
      }
    }
  }
  return edges;
}

/** Draws the edges over a canvas, as fine as one pixel of the screen. */
export function drawEdges(canvas, edges) {
  const pen = canvas.getContext("2d");
  const { width, height } = canvas;
  pen.clearRect(0, 0, width, height);
  pen.beginPath();
  for (let i = 0; i < edges.length; i += 4) {
    pen.moveTo(edges[i] * width, edges[i + 1] * height);
    pen.lineTo(edges[i + 2] * width, edges[i + 3] * height);
  }
  pen.strokeStyle = "rgb(20 24 30 / 40%)";
  pen.lineWidth = 2;
  pen.stroke();
  pen.strokeStyle = "rgb(120 230 255 / 85%)";
  pen.lineWidth = 0.7;
  pen.stroke();
}
