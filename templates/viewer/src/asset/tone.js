// How light becomes the picture's values: as it is up to a knee, so that skin keeps the colour of its texture, and softly towards white beyond.

import { CustomToneMapping, ShaderChunk } from "three";

const IDENTITY = "vec3 CustomToneMapping( vec3 color ) { return color; }";
const SHOULDER = `vec3 CustomToneMapping( vec3 color ) {
  const float knee = 0.75;
  vec3 over = max( color - knee, 0.0 );
  return min( color, knee ) + ( 1.0 - knee ) * ( 1.0 - exp( - over / ( 1.0 - knee ) ) );
}`;

/** Puts the curve in force for a renderer. three leaves a place for one. */
export function chooseTone(renderer) {
  ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(IDENTITY, SHOULDER);
  renderer.toneMapping = CustomToneMapping;
}
