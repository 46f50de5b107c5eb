"""Portraits of portrait-export into Blender 4.2 or later: every .glb of a folder, side by side in a grid, coarser levels hidden, provenance kept.

    blender --python import_portraits.py -- FOLDER
    python3 import_portraits.py FOLDER [OUT.blend]      # with the package bpy

Each person becomes a collection named as the file, whose custom properties hold what the file's `asset.extras` say. Blender's importer reads no
meshopt compression: make files for it with any profile but `web`, or `--geometry plain`.

After: Blender's Python API, bpy.ops.import_scene.gltf, bpy.types.Collection, custom properties. CC0.
"""

import json
import math
import pathlib
import re
import struct
import sys

import bpy

# Metres between people: a bust is some 0.55 m wide.
SPACING_M = 0.7
LEVEL = re.compile(r"_LOD(\d+)(\.\d+)?$")


def extras(path):
    """What the file says of itself; Blender's importer leaves `asset.extras` out."""
    with open(path, "rb") as file:
        _, _, _, length, _ = struct.unpack("<5I", file.read(20))
        return json.loads(file.read(length))["asset"].get("extras", {})


def import_one(path):
    """Imports a file into a collection of its own; returns that, and what stands at its root."""
    collection = bpy.data.collections.new(path.stem)
    bpy.context.scene.collection.children.link(collection)
    before = set(bpy.data.objects)
    bpy.ops.import_scene.gltf(filepath=str(path))
    # The importer keeps the shape that bones are drawn with in a hidden collection of its own.
    is_helper = lambda thing: any(it.name.startswith("glTF_not_exported") for it in thing.users_collection)
    new = [thing for thing in bpy.data.objects if thing not in before and not is_helper(thing)]
    for thing in new:
        for other in list(thing.users_collection):
            other.objects.unlink(thing)
        collection.objects.link(thing)
        level = LEVEL.search(thing.name)
        if level and int(level[1]) > 0:
            thing.hide_render = True
            thing.hide_set(True)
    for key, value in extras(path).items():
        collection[key] = value if isinstance(value, (str, int, float, bool)) else json.dumps(value)
    return collection, [thing for thing in new if thing.parent is None]


def import_folder(folder):
    """Imports all files; a folder with levels as files of their own gives the finest of each."""
    paths = [path for path in sorted(pathlib.Path(folder).glob("*.glb")) if not LEVEL.search(path.stem)]
    columns = max(1, math.ceil(math.sqrt(len(paths))))
    collections = []
    for place, path in enumerate(paths):
        try:
            collection, roots = import_one(path)
        except RuntimeError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            continue
        row, column = divmod(place, columns)
        for root in roots:
            root.location.x += column * SPACING_M
            root.location.z -= row * SPACING_M
        collections.append(collection)
    return collections


def main(folder, out=None):
    if "Cube" in bpy.data.objects:
        bpy.data.objects.remove(bpy.data.objects["Cube"])
    collections = import_folder(folder)
    print(f"{len(collections)} portrait(s)")
    if out:
        bpy.ops.wm.save_as_mainfile(filepath=str(pathlib.Path(out).absolute()))


if __name__ == "__main__":
    main(*(sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else sys.argv[1:]))
