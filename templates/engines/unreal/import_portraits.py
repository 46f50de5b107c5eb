"""Portraits of portrait-export (profile `unreal`) into Unreal Engine 5: STEM.glb and STEM_LOD1.glb, ... become one skeletal mesh with its levels.

In place: enable the plugins "Python Editor Script Plugin" and "Interchange" (on by default), then in the Output Log, with `Cmd` set to Python:

    import_portraits.py /folder/of/glbs /Game/Portraits

or from a shell: UnrealEditor-Cmd Project.uproject -run=pythonscript -script="import_portraits.py /folder/of/glbs /Game/Portraits"

After: Unreal Python API, AssetImportTask, AssetTools.import_asset_tasks, SkeletalMeshEditorSubsystem.import_lod, MaterialInstanceConstant. CC0.
"""

import pathlib
import re
import sys

import unreal

LEVEL = re.compile(r"_LOD(\d+)$")
# Down to which share of the screen each level is shown.
SCREEN_SIZES = [1.0, 0.5, 0.25, 0.12]


def chains(folder):
    """The files of each person, the finest first."""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("*.glb")):
        level = LEVEL.search(path.stem)
        stem = LEVEL.sub("", path.stem)
        found.setdefault(stem, {})[int(level[1]) if level else 0] = path
    return {stem: [levels[i] for i in sorted(levels)] for stem, levels in found.items() if 0 in levels}


def imported(path, destination):
    """Imports a file without a dialogue; returns the assets that came of it."""
    task = unreal.AssetImportTask()
    task.filename = str(path)
    task.destination_path = destination
    task.automated = True
    task.replace_existing = True
    task.save = True
    unreal.AssetToolsHelpers.get_asset_tools().import_asset_tasks([task])
    paths = unreal.EditorAssetLibrary.list_assets(destination, recursive=True)
    return [unreal.EditorAssetLibrary.load_asset(path) for path in paths]


def add_levels(mesh, files):
    """Adds coarser levels; tells which could not be had."""
    for level, path in enumerate(files, start=1):
        # The documentation names FBX; where Interchange is switched off for meshes, a .glb is refused here.
        if unreal.SkeletalMeshEditorSubsystem.import_lod(mesh, level, str(path)) != level:
            unreal.log_warning(
                f"{path.name}: not imported as level {level} of {mesh.get_name()}; open the skeletal mesh, Asset Details, LOD Picker, Import LOD {level}"
            )
    levels = list(mesh.get_editor_property("lod_info"))
    for info, size in zip(levels, SCREEN_SIZES):
        info.set_editor_property("screen_size", unreal.PerPlatformFloat(size))
    mesh.set_editor_property("lod_info", levels)


def set_textures(assets):
    """Normal maps hold numbers; no texture is seen beyond its edge."""
    for texture in (asset for asset in assets if isinstance(asset, unreal.Texture2D)):
        if "normal" in texture.get_name().lower():
            texture.set_editor_property("compression_settings", unreal.TextureCompressionSettings.TC_NORMALMAP)
            texture.set_editor_property("srgb", False)
        texture.set_editor_property("address_x", unreal.TextureAddress.TA_CLAMP)
        texture.set_editor_property("address_y", unreal.TextureAddress.TA_CLAMP)


def set_material(mesh, assets):
    """Every slot gets the imported material: levels were imported one by one and may have brought copies."""
    materials = [asset for asset in assets if isinstance(asset, unreal.MaterialInterface)]
    if materials:
        slots = list(mesh.get_editor_property("materials"))
        for slot in slots:
            slot.set_editor_property("material_interface", materials[0])
        mesh.set_editor_property("materials", slots)


def main(folder, destination="/Game/Portraits"):
    for stem, files in chains(folder).items():
        assets = imported(files[0], f"{destination}/{stem}")
        mesh = next((asset for asset in assets if isinstance(asset, unreal.SkeletalMesh)), None)
        if mesh is None:
            unreal.log_error(f"{files[0].name}: no skeletal mesh came of it; was it made with --no-rig?")
            continue
        set_textures(assets)
        add_levels(mesh, files[1:])
        set_material(mesh, assets)
        unreal.EditorAssetLibrary.save_directory(f"{destination}/{stem}")
        unreal.log(f"{stem}: {unreal.SkeletalMeshEditorSubsystem.get_lod_count(mesh)} level(s)")


main(*sys.argv[1:])
