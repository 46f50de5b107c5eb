// Portraits of portrait-export (profile `unity`) in Unity 2021.3 or later: beside each imported STEM.glb or STEM.gltf whose nodes are named _LODn it
// keeps a prefab STEM_LODs.prefab with a LODGroup and a Generic avatar, and marks images beside .gltf files for what they are.
//
// In place: put this file into any folder named `Editor` under Assets, and assets into Assets/Portraits (or change Folder). Needs the package glTFast
// (com.unity.cloud.gltfast), or UnityGLTF: both are scripted importers, for which Unity does not call OnPostprocessModel, hence OnPostprocessAllAssets.
//
// After: Unity's Scripting API, AssetPostprocessor, LODGroup, AvatarBuilder.BuildGenericAvatar, TextureImporter. CC0.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using UnityEditor;
using UnityEngine;

public class PortraitImporter : AssetPostprocessor
{
    const string Folder = "Assets/Portraits/";
    /// Down to which share of the screen's height each level is shown: half as many triangles for half the height.
    static readonly float[] Heights = { 0.5f, 0.25f, 0.12f, 0.02f };
    static readonly Regex Level = new Regex(@"_LOD(\d+)$");

    /// Images that lie beside a .gltf: normals and occlusion are numbers, the rest is colour. (Those inside a .glb the glTF importer sets itself.)
    void OnPreprocessTexture()
    {
        if (!assetPath.StartsWith(Folder)) return;
        var importer = (TextureImporter)assetImporter;
        var stem = Path.GetFileNameWithoutExtension(assetPath);
        if (stem.EndsWith("_normal"))
            importer.textureType = TextureImporterType.NormalMap;
        else
            importer.sRGBTexture = !stem.EndsWith("_occlusion");
        importer.wrapMode = TextureWrapMode.Clamp;
        importer.maxTextureSize = 8192;
    }

    static void OnPostprocessAllAssets(string[] imported, string[] deleted, string[] moved, string[] movedFrom)
    {
        foreach (var path in imported)
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (path.StartsWith(Folder) && (extension == ".glb" || extension == ".gltf"))
                Build(path);
        }
    }

    static void Build(string path)
    {
        var model = AssetDatabase.LoadAssetAtPath<GameObject>(path);
        if (model == null) return;
        var instance = (GameObject)PrefabUtility.InstantiatePrefab(model);
        try
        {
            var stem = Path.ChangeExtension(path, null);
            AddLevels(instance);
            AddAvatar(instance, stem + "_Avatar.asset");
            PrefabUtility.SaveAsPrefabAsset(instance, stem + "_LODs.prefab");
        }
        finally
        {
            Object.DestroyImmediate(instance);
        }
    }

    static void AddLevels(GameObject root)
    {
        var levels = new SortedDictionary<int, List<Renderer>>();
        foreach (var renderer in root.GetComponentsInChildren<Renderer>(true))
        {
            // An importer may put the mesh on a child of the named node.
            var named = renderer.transform;
            while (named != null && !Level.IsMatch(named.name)) named = named.parent;
            if (named == null) continue;
            var level = int.Parse(Level.Match(named.name).Groups[1].Value);
            if (!levels.ContainsKey(level)) levels[level] = new List<Renderer>();
            levels[level].Add(renderer);
        }
        if (levels.Count < 2) return;
        var group = root.GetComponent<LODGroup>();
        if (group == null) group = root.AddComponent<LODGroup>();
        var last = Heights.Length - 1;
        group.SetLODs(levels.Values.Take(Heights.Length).Select((renderers, i) =>
            new LOD(i == levels.Count - 1 ? Heights[last] : Heights[i], renderers.ToArray())).ToArray());
        group.RecalculateBounds();
    }

    /// A bust has no legs, so its avatar is Generic, not Humanoid; bones are called as Unity's humanoid ones all the same.
    static void AddAvatar(GameObject root, string path)
    {
        if (root.GetComponentInChildren<SkinnedMeshRenderer>(true) == null) return;
        var avatar = AvatarBuilder.BuildGenericAvatar(root, "");
        avatar.name = root.name;
        AssetDatabase.CreateAsset(avatar, path);
        var animator = root.GetComponent<Animator>();
        if (animator == null) animator = root.AddComponent<Animator>();
        animator.avatar = avatar;
    }
}
