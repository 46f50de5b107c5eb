// Three ways to light an avatar. The studio is nearly that of the program's previews: key, fill and rim that travel with the camera, and a hemisphere of sky
// and ground, here with more fill where those wrap their light around the edge of shadow; so strong that skin which faces the camera keeps about the colour of its texture. Values are shares of white; three divides by pi.

import { Color, DirectionalLight, HemisphereLight } from "three";

export const LIGHTS = [
  { name: "studio", label: "Studio", about: "Key, fill and rim light that travel with the camera" },
  { name: "soft", label: "Soft", about: "Even light from all sides, a little from above" },
  { name: "flat", label: "Flat", about: "No light: colours as they are in the texture" },
];

const STUDIO = [
  { from: [-0.55, 0.6, 0.8], strength: 0.86 },
  { from: [0.85, 0.05, 0.55], strength: 0.24 },
  { from: [0.6, 0.5, -0.75], strength: 0.3 },
];
const HEMISPHERES = { studio: { sky: 0.3, ground: 0.13 }, soft: { sky: 1.05, ground: 0.55 }, flat: { sky: 1.05, ground: 0.55 } };

/** Puts lights into the scene; `choose(name)` of what it returns changes them without new shaders. */
export function createLights(scene, camera) {
  const lamps = STUDIO.map(({ from }) => {
    const lamp = new DirectionalLight("white", 0);
    lamp.position.set(...from);
    // The target stays at the camera's own origin, so that only the direction counts.
    camera.add(lamp, lamp.target);
    return lamp;
  });
  const hemisphere = new HemisphereLight("white", "white", Math.PI);
  scene.add(hemisphere);
  return {
    choose(name) {
      lamps.forEach((lamp, i) => (lamp.intensity = name === "studio" ? Math.PI * STUDIO[i].strength : name === "soft" && i === 0 ? 0.12 * Math.PI : 0));
      const { sky, ground } = HEMISPHERES[name];
      hemisphere.color = new Color().setScalar(sky);
      hemisphere.groundColor = new Color().setScalar(ground);
    },
  };
}
