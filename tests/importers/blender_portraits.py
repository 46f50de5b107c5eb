"""What Blender makes of a folder of portraits: `python3 blender_portraits.py FOLDER [PICTURE.png]`, with the package `bpy` (Blender 4.2 or later).

Runs templates/engines/blender/import_portraits.py, and prints one JSON object for each collection that came of it: meshes, bones, bounds in glTF's axes at
rest, how far a turned head moves them, and the provenance's keys. With PICTURE also renders all of them.
"""

import json
import math
import os
import pathlib
import sys

import bpy
from mathutils import Quaternion, Vector

TEMPLATE = pathlib.Path(__file__).parents[2] / "templates/engines/blender"
sys.path.insert(0, str(TEMPLATE))
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import blender_rig  # noqa: E402
import import_portraits  # noqa: E402


def told(collection):
    armature = next((thing for thing in collection.objects if thing.type == "ARMATURE"), None)
    meshes = [thing for thing in collection.objects if thing.type == "MESH" and thing.find_armature() is armature]
    shown = next(mesh for mesh in meshes if not mesh.hide_render)
    names, moved = [], 0.0
    origin = armature.location.copy() if armature else Vector()
    if armature:
        # The importer plays a clip at once: back to the rest pose.
        armature.animation_data_clear()
        for bone in armature.pose.bones:
            bone.matrix_basis.identity()
        names = [bone.name for bone in armature.data.bones]
    bpy.context.view_layer.update()
    # The grid moves people along Blender's x and z, which are glTF's x and y.
    shift = Vector((origin.x, origin.z, -origin.y))
    rest = [point - shift for point in blender_rig.evaluated(shown)]
    if armature:
        head = next(bone for bone in armature.pose.bones if bone.name.lower().endswith("head"))
        axis = head.bone.matrix_local.to_3x3().inverted() @ Vector((0, 0, 1))
        head.rotation_mode = "QUATERNION"
        head.rotation_quaternion = Quaternion(axis, math.radians(30))
        bpy.context.view_layer.update()
        posed = [point - shift for point in blender_rig.evaluated(shown)]
        moved = max((a - b).length for a, b in zip(rest, posed))
    return {
        "name": collection.name,
        "objects": len(collection.objects),
        "meshes": [{"name": mesh.name, "triangles": len(mesh.data.loop_triangles) or len(mesh.data.polygons), "hidden": mesh.hide_render} for mesh in meshes],
        "bones": names,
        "min": [min(point[axis] for point in rest) for axis in range(3)],
        "max": [max(point[axis] for point in rest) for axis in range(3)],
        "moved": moved,
        "extras": sorted(collection.keys()),
        "textured": any(node.type == "TEX_IMAGE" for node in shown.active_material.node_tree.nodes),
    }


def main(folder, picture=None):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    collections = import_portraits.import_folder(folder)
    for collection in collections:
        print(json.dumps(told(collection)))
    if picture:
        columns = max(1, math.ceil(math.sqrt(len(collections))))
        rows = math.ceil(len(collections) / columns)
        middle = Vector(((columns - 1) / 2, 0, -(rows - 1) / 2)) * import_portraits.SPACING_M
        for collection in collections:
            for thing in collection.objects:
                if thing.parent is None:
                    thing.location -= middle
        blender_rig.render(picture, (320, 320), away=0.9 * max(columns, rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stdout.flush()
    # Some builds of the package crash as they unload.
    os._exit(0)
