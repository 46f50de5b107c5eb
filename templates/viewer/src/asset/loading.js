// A glTF file as three's scene, with every decoder that may be needed.

import { LoadingManager } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { KTX2Loader } from "three/addons/loaders/KTX2Loader.js";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { checkReadable, documentOf } from "./document.js";
import { AssetFault, faultOf } from "./faults.js";
import { encoded, fetchBytes, nameOf } from "./fetching.js";

/** Stands for a part on another host: nothing. */
const ELSEWHERE = "data:,";

/** Gives { gltf, document, data (bytes), file, missing (parts that the file names and that could not be had), dispose }. */
export async function load(file, { renderer, signal, told }) {
  const name = nameOf(file);
  const data = await fetchBytes(file, signal, told);
  const document = documentOf(name, data);
  checkReadable(name, data, document);
  const missing = [];
  const manager = new LoadingManager();
  manager.onError = (address) => {
    // What stands for a part elsewhere fails too, and was told of by its address.
    if (address !== ELSEWHERE) missing.push(/^(blob|data):/.test(address) ? "an image inside the file" : nameOf(address));
  };
  // Addresses of parts stay on this host: the page's policy would refuse others, with less to say.
  manager.setURLModifier((address) => {
    if (/^(blob|data):/.test(address)) return address;
    if (new URL(address, location.href).origin === location.origin) return encoded(address);
    missing.push(address);
    return ELSEWHERE;
  });
  const loader = new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder);
  const ktx2 = document.extensionsUsed?.includes("KHR_texture_basisu") && renderer ? transcoder(renderer, manager) : null;
  if (ktx2) loader.setKTX2Loader(ktx2);
  try {
    const gltf = await loader.parseAsync(data, file.slice(0, file.lastIndexOf("/") + 1));
    signal.throwIfAborted();
    if (!gltf.scene) throw new AssetFault(`${name} holds no scene.`, "There is nothing in it to show.");
    return { gltf, document, data, file, missing, dispose: () => ktx2?.dispose() };
  } catch (error) {
    ktx2?.dispose();
    if (signal.aborted) throw error;
    if (missing.length > 0 && !(error instanceof AssetFault)) {
      throw new AssetFault(`${name} names ${missing[0]}, which could not be had.`, "A .gltf needs its .bin and images beside it.", String(error.message));
    }
    throw faultOf(name, error);
  }
}

/** For KTX2 images; it fetches basis/ only once it has one to read. */
function transcoder(renderer, manager) {
  return new KTX2Loader(manager).setTranscoderPath("basis/").setWorkerLimit(2).detectSupport(renderer);
}
