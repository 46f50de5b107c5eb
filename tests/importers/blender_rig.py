"""What Blender makes of a rigged GLB: `python3 blender_rig.py FILE.glb [PICTURE.png]`, with the package `bpy` (Blender 4.2 or later).

Imports the file, turns the bone `head` by 30 degrees about the bone's side axis, and prints one JSON object: bones, clips, how far vertices
above and below the clavicles move (metres), and, for the test beside it, a sample of the posed vertices in glTF's axes. With PICTURE also renders it.
"""

import json
import math
import os
import sys

import bpy
from mathutils import Quaternion, Vector


def evaluated(mesh):
    """Vertices as Blender draws them, in glTF's axes (y up; Blender has z up)."""
    copy = mesh.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    points = [mesh.matrix_world @ vertex.co for vertex in copy.vertices]
    return [Vector((point.x, point.z, -point.y)) for point in points]


def render(picture, size=(480, 600), away=1.0):
    """Renders the scene from the front, a little from the side; so many times as far away as for one person."""
    scene = bpy.context.scene
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.location = Vector((0.5, -1.3, 0.15)) * away
    direction = Vector((0, 0, 0.03)) - Vector(camera.location)
    camera.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()
    camera.data.lens = 60
    sun = bpy.data.objects.new("sun", bpy.data.lights.new("sun", "SUN"))
    sun.data.energy = 3
    sun.rotation_euler = (0.8, 0.2, 0.3)
    scene.collection.objects.link(camera)
    scene.collection.objects.link(sun)
    scene.camera = camera
    scene.world = scene.world or bpy.data.worlds.new("world")
    scene.world.color = (0.4, 0.4, 0.4)
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = 12
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.filepath = picture
    bpy.ops.render.render(write_still=True)


def main(path, picture=None):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.import_scene.gltf(filepath=path)
    armature = next(thing for thing in bpy.data.objects if thing.type == "ARMATURE")
    mesh = next(thing for thing in bpy.data.objects if thing.type == "MESH" and thing.find_armature() is armature)
    # The importer plays a clip at once: back to the rest pose.
    armature.animation_data_clear()
    for bone in armature.pose.bones:
        bone.matrix_basis.identity()
    bpy.context.view_layer.update()
    rest = evaluated(mesh)
    names = [bone.name for bone in armature.data.bones]
    head = next(bone for bone in armature.pose.bones if bone.name.lower().endswith("head"))
    # About the x axis of the scene, which is glTF's: a nod down.
    axis = head.bone.matrix_local.to_3x3().inverted() @ Vector((1, 0, 0))
    head.rotation_mode = "QUATERNION"
    head.rotation_quaternion = Quaternion(axis, math.radians(30))
    bpy.context.view_layer.update()
    posed = evaluated(mesh)
    collars = [bone for bone in armature.data.bones if "shoulder" in bone.name.lower()]
    clavicles = min((armature.matrix_world @ bone.head_local).z for bone in collars)
    moved = [(a - b).length for a, b in zip(rest, posed)]
    below = [far for far, point in zip(moved, rest) if point.y < clavicles]
    if picture:
        render(picture)
    sample = range(0, len(rest), 37)
    print(json.dumps({
        "bones": names,
        "clips": sorted(action.name for action in bpy.data.actions),
        "clavicles_y": clavicles,
        "vertices": len(rest),
        "below": max(below, default=0.0),
        "above": max(moved),
        "rest": [tuple(rest[i]) for i in sample],
        "posed": [tuple(posed[i]) for i in sample],
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stdout.flush()
    # Some builds of the package crash as they unload.
    os._exit(0)
