# Portraits of portrait-export (profile `godot`, or any with levels as nodes) in Godot 4: clips loop, levels named _LODn are shown by distance, the
# material is set up for skin, and the skeleton carries a bone map for retargeting.
#
# In place: copy this file into the project, select the .glb in the FileSystem dock, and in the Import dock set Import Script > Path to it; Reimport.
# For all at once: Project Settings > Import Defaults > Scene. Godot makes levels of detail of its own (mesh LOD), so that profile brings one.
#
# After: Godot's class reference, EditorScenePostImport, GeometryInstance3D, BoneMap, SkeletonProfileHumanoid, Animation, BaseMaterial3D. CC0.
@tool
extends EditorScenePostImport

## How far away (metres) each level begins; a bust is some 0.6 m high.
const BEGINS := [0.0, 2.0, 4.0, 8.0]
## Bones of the presets other than `godot`, whose names are the profile's own.
const PROFILE_BONES := {
	"Hips": ["hips", "Hips", "pelvis", "mixamorig_Hips", "mixamorig:Hips"],
	"UpperChest": ["spine", "Spine", "spine_05", "mixamorig_Spine2", "mixamorig:Spine2", "spine3", "UpperChest"],
	"LeftShoulder": ["leftShoulder", "LeftShoulder", "clavicle_l", "mixamorig_LeftShoulder", "mixamorig:LeftShoulder", "left_collar"],
	"RightShoulder": ["rightShoulder", "RightShoulder", "clavicle_r", "mixamorig_RightShoulder", "mixamorig:RightShoulder", "right_collar"],
	"Neck": ["neck", "Neck", "neck_01", "mixamorig_Neck", "mixamorig:Neck"],
	"Head": ["head", "Head", "mixamorig_Head", "mixamorig:Head"],
}


func _post_import(scene: Node) -> Object:
	_visit(scene)
	return scene


func _visit(node: Node) -> void:
	if node is AnimationPlayer:
		for clip in node.get_animation_list():
			node.get_animation(clip).loop_mode = Animation.LOOP_LINEAR
	elif node is Skeleton3D:
		node.set_meta("bone_map", _bone_map(node))
	elif node is MeshInstance3D:
		_set_level(node)
		_set_material(node)
	for child in node.get_children():
		_visit(child)


## To be assigned in the advanced import settings (Skeleton3D > Retarget > Bone Map), or used by a script.
func _bone_map(skeleton: Skeleton3D) -> BoneMap:
	var map := BoneMap.new()
	map.profile = SkeletonProfileHumanoid.new()
	for profile_bone in PROFILE_BONES:
		for bone in PROFILE_BONES[profile_bone]:
			if skeleton.find_bone(bone) >= 0:
				map.set_skeleton_bone_name(profile_bone, bone)
				break
	return map


func _set_level(mesh: MeshInstance3D) -> void:
	var level := _level(mesh.name)
	if level < 0 or level >= BEGINS.size():
		return
	mesh.visibility_range_begin = BEGINS[level]
	var is_last := true
	for sibling in mesh.get_parent().get_children():
		is_last = is_last and _level(sibling.name) <= level
	# 0: to any distance.
	mesh.visibility_range_end = 0.0 if is_last or level + 1 == BEGINS.size() else BEGINS[level + 1]


func _level(name: String) -> int:
	var at := name.rfind("_LOD")
	var digits := name.substr(at + 4) if at >= 0 else ""
	return digits.to_int() if digits.is_valid_int() else -1


func _set_material(mesh: MeshInstance3D) -> void:
	for surface in mesh.mesh.get_surface_count():
		var material := mesh.mesh.surface_get_material(surface) as BaseMaterial3D
		if material == null:
			continue
		material.texture_repeat = false
		material.texture_filter = BaseMaterial3D.TEXTURE_FILTER_LINEAR_WITH_MIPMAPS_ANISOTROPIC
		# Light that wanders a little under skin (Forward+ only; elsewhere without effect).
		material.subsurf_scatter_enabled = true
		material.subsurf_scatter_strength = 0.15
		material.subsurf_scatter_skin_mode = true
