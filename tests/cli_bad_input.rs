//! Bad input ends in one clear error and in no file: each fault that a person may meet, through the binary.
//!
//! Every case demands: a failing exit code; one error, on standard error, that says what was expected, what was found
//! or what to do; no panic; and a folder that looks as before, temporary files included.
//! Not proved: that these are all the ways to go wrong, and what a power cut or a failing disk leaves.

#[path = "support/field_files.rs"]
mod field_files;
#[path = "support/program.rs"]
mod program;

use std::fs;

use field_files::FieldFile;
use program::{Desk, PORTRAIT, SMALL, text};

/// Exit codes: no file was written; the command line was wrong.
const FAILED: i32 = 1;
const MISUSED: i32 = 2;

impl Desk {
    /// Runs on the embedded portrait with `arguments`, demands a clean failure and returns the error's text.
    fn refusal(&self, code: i32, arguments: &[&str]) -> String {
        self.refusal_without_portrait(code, &[&PORTRAIT, arguments].concat())
    }

    /// As [`Desk::refusal`], of whom `arguments` name.
    fn refusal_without_portrait(&self, code: i32, arguments: &[&str]) -> String {
        let mut command = self.mesh();
        self.refusal_of(command.arg("--quiet").args(arguments), code)
    }

    fn refusal_of(&self, command: &mut assert_cmd::Command, code: i32) -> String {
        let before = self.names();
        let output = command.output().expect("the program starts");
        let error = text(&output.stderr).to_owned();
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert_eq!(text(&output.stdout), "");
        assert!(error.starts_with("error: "), "{error}");
        assert_eq!(error.matches("error: ").count(), 1, "{error}");
        assert!(!error.contains("panicked"), "{error}");
        assert_eq!(self.names(), before, "a file was left or lost");
        error
    }

    /// As [`Desk::refusal`], for a field file with these bytes.
    fn field_refusal(&self, bytes: &[u8]) -> String {
        fs::write(self.at("me.safetensors"), bytes).expect("writable");
        let arguments = ["--field", "me.safetensors", "-o", "head.glb"];
        let error = self.refusal_without_portrait(FAILED, &arguments);
        assert_says(&error, &["me.safetensors"]);
        error
    }
}

/// Demands that the error holds each of these texts.
fn assert_says(error: &str, texts: &[&str]) {
    for expected in texts {
        assert!(error.contains(expected), "no `{expected}` in: {error}");
    }
}

#[test]
fn the_flat_field_is_well_formed_and_has_no_surface() {
    // The cases below spoil this file: alone it must pass every check of the reader.
    let error = {
        let desk = Desk::new();
        fs::write(desk.at("flat.safetensors"), FieldFile::flat().bytes()).expect("writable");
        let arguments = ["--field", "flat.safetensors", "-o", "head.glb"];
        desk.refusal_without_portrait(FAILED, &arguments)
    };
    assert_says(
        &error,
        &["iso level 10", "densities in the region run from"],
    );
}

/// So that a refusal below comes from what its test spoils.
#[test]
fn the_settings_of_these_tests_make_an_asset() {
    let desk = Desk::new();
    desk.make(&["-o", "head.glb"]);
    assert_eq!(desk.names(), ["head.glb"]);
}

#[test]
fn a_field_cut_off_anywhere() {
    let whole = FieldFile::flat().bytes();
    for kept in [0, 1, 7, 8, 9, 200, whole.len() / 2, whole.len() - 1] {
        let error = Desk::new().field_refusal(&whole[..kept]);
        assert_says(
            &error,
            &["not a complete safetensors file", "portrait-field/1"],
        );
        assert_says(&error, &[&format!("{kept} bytes found"), "fetch it again"]);
    }
}

#[test]
fn a_field_with_bytes_to_spare() {
    let mut bytes = FieldFile::flat().bytes();
    bytes.extend([0; 5]);
    assert_says(
        &Desk::new().field_refusal(&bytes),
        &["not a complete safetensors file"],
    );
}

#[test]
fn a_packed_portrait_that_is_none() {
    let portrait = portrait_export::field::portrait::Portrait::embedded_bytes();
    let body = portrait_export::body::Body::embedded_bytes();
    for bytes in [&portrait[..portrait.len() / 2], body, b"x\x9Cnonsense"] {
        let error = Desk::new().field_refusal(bytes);
        assert_says(&error, &["not a whole packed portrait", "fetch it again"]);
    }
}

#[test]
fn a_foreign_file() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";
    for bytes in [&png[..], b"", b"glTF\x02\0\0\0", &[0xFF; 64], b"{}"] {
        let error = Desk::new().field_refusal(bytes);
        assert_says(
            &error,
            &[
                "not a complete safetensors file",
                "expected a portrait field",
            ],
        );
    }
}

#[test]
fn all_missing_and_misshaped_tensors_at_once() {
    let mut file = FieldFile::flat();
    file.tensors
        .retain(|(name, ..)| name != "decoder.net.0.bias");
    file.reshape("planes", &[1, 3, 32, 4, 4]);
    file.reshape("decoder.net.0.weight", &[32, 64]);
    file.reshape("decoder.net.2.bias", &[4]);
    let error = Desk::new().field_refusal(&file.bytes());
    assert_says(&error, &["4 fault(s)", "portrait-field/1"]);
    assert_says(
        &error,
        &["`planes`: expected shape [1, 3, 96, H, W], found [1, 3, 32, 4, 4]"],
    );
    assert_says(
        &error,
        &["`decoder.net.0.weight`: expected shape [64, 32], found [32, 64]"],
    );
    assert_says(
        &error,
        &["`decoder.net.0.bias`: missing (expected shape [64])"],
    );
    assert_says(
        &error,
        &["`decoder.net.2.bias`: expected shape [33], found [4]"],
    );
}

#[test]
fn another_networks_safetensors() {
    let mut file = FieldFile::flat();
    file.tensors = vec![("model.embed.weight".to_owned(), vec![2, 2], vec![0.0; 4])];
    let error = Desk::new().field_refusal(&file.bytes());
    assert_says(
        &error,
        &[
            "5 fault(s)",
            "`planes`: missing",
            "`decoder.net.2.weight`: missing",
        ],
    );
}

#[test]
fn colours_by_halves() {
    let mut file = FieldFile::flat();
    file.tensors
        .push(("rgb.weight".to_owned(), vec![3, 32], vec![0.0; 96]));
    assert_says(
        &Desk::new().field_refusal(&file.bytes()),
        &["`rgb.bias`: missing"],
    );
}

#[test]
fn values_that_are_no_numbers() {
    for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut file = FieldFile::flat();
        file.values("planes")[17] = value;
        file.values("decoder.net.2.weight")[3] = value;
        let error = Desk::new().field_refusal(&file.bytes());
        assert_says(
            &error,
            &[
                "`planes`: 1 of 4608 values",
                "NaN or infinite",
                "flat index 17",
            ],
        );
        assert_says(&error, &["`decoder.net.2.weight`: 1 of 2112 values"]);
    }
}

#[test]
fn metadata_of_another_format() {
    let mut file = FieldFile::flat();
    file.metadata = [
        ("format", "portrait-field/9"),
        ("color_encoding", "linear"),
        ("iso_level", "high"),
        ("box_m", "-1"),
        ("region_m", "0,0,0"),
    ]
    .map(|(key, value)| (key.to_owned(), value.to_owned()))
    .into();
    let error = Desk::new().field_refusal(&file.bytes());
    assert_says(
        &error,
        &["`format`: expected `portrait-field/1`, found `portrait-field/9`"],
    );
    assert_says(
        &error,
        &["`color_encoding`: expected `srgb`, found `linear`"],
    );
    assert_says(
        &error,
        &["`iso_level`", "found `high`", "`box_m`", "found `-1`"],
    );
    assert_says(
        &error,
        &["`region_m`: expected six finite numbers", "5 fault(s)"],
    );
}

#[test]
fn a_field_that_is_not_there() {
    let desk = Desk::new();
    let arguments = ["--field", "nobody.safetensors", "-o", "head.glb"];
    let error = desk.refusal_without_portrait(FAILED, &arguments);
    assert_says(
        &error,
        &["nobody.safetensors", "check that it exists", "No such file"],
    );
}

#[test]
fn a_folder_for_a_field() {
    let desk = Desk::new();
    fs::create_dir(desk.at("fields")).expect("writable");
    let error = desk.refusal_without_portrait(FAILED, &["--field", "fields", "-o", "head.glb"]);
    assert_says(&error, &["cannot read the portrait field fields"]);
}

#[test]
fn a_misspelt_instruction_limit() {
    let desk = Desk::new();
    let mut command = desk.mesh();
    command.args(PORTRAIT).args(["-q", "-o", "head.glb"]);
    command.env("PORTRAIT_EXPORT_SIMD", "sse");
    let error = desk.refusal_of(&mut command, FAILED);
    assert_says(
        &error,
        &[
            "PORTRAIT_EXPORT_SIMD",
            "portable, avx2, avx512, neon",
            "found `sse`",
        ],
    );
}

#[test]
fn an_iso_level_above_the_field() {
    let arguments = [&SMALL[..], &["--iso", "1e6", "-o", "head.glb"]].concat();
    let error = Desk::new().refusal(FAILED, &arguments);
    assert_says(&error, &["iso level 1000000 is outside of the field"]);
    assert_says(
        &error,
        &["densities in the region run from", "choose a level between"],
    );
}

#[test]
fn an_iso_level_below_the_field() {
    let arguments = [&SMALL[..], &["--iso", "-1e6", "-o", "head.glb"]].concat();
    let error = Desk::new().refusal(FAILED, &arguments);
    assert_says(&error, &["iso level -1000000 is outside of the field"]);
    assert_says(
        &error,
        &["densities in the region run from", "choose a level between"],
    );
}

#[test]
fn an_iso_level_that_is_no_number() {
    for level in ["nan", "inf"] {
        let error = Desk::new().refusal(FAILED, &["--iso", level, "-o", "head.glb"]);
        assert_says(&error, &["--iso must be a finite number"]);
    }
    let error = Desk::new().refusal(MISUSED, &["--iso", "high", "-o", "head.glb"]);
    assert_says(&error, &["--iso", "high"]);
}

#[test]
fn an_empty_region() {
    let error = Desk::new().refusal(MISUSED, &["--region", "0,0,0,0,1,1", "-o", "head.glb"]);
    assert_says(&error, &["--region", "the box is empty: along x"]);
}

#[test]
fn a_region_of_too_few_numbers() {
    let error = Desk::new().refusal(MISUSED, &["--region", "0,0,0,1,1", "-o", "head.glb"]);
    assert_says(&error, &["--region", "expected six finite numbers"]);
}

#[test]
fn a_region_beside_the_field() {
    let arguments = ["--region", "5,5,5,6,6,6", "-o", "head.glb"];
    let error = Desk::new().refusal(FAILED, &arguments);
    assert_says(
        &error,
        &[
            "region",
            "[5.0, 5.0, 5.0]",
            "outside of what the field covers",
        ],
    );
}

#[test]
fn a_region_of_empty_space() {
    let arguments = ["--region", "0.2,0.2,0.2,0.25,0.25,0.25", "-o", "head.glb"];
    let error = Desk::new().refusal(FAILED, &[&SMALL[..], &arguments].concat());
    assert_says(&error, &["iso level 10 is outside of the field"]);
}

#[test]
fn resolutions_out_of_range() {
    for resolution in ["0", "1", "7", "4097", "100000"] {
        let error = Desk::new().refusal(FAILED, &["--resolution", resolution, "-o", "head.glb"]);
        assert_says(
            &error,
            &[
                &format!("resolution {resolution} is out of range"),
                "8 to 4096",
            ],
        );
    }
    let error = Desk::new().refusal(MISUSED, &["--resolution", "-5", "-o", "head.glb"]);
    assert_says(&error, &["--resolution"]);
}

/// The greatest resolution allowed needs tens of gigabytes; the program must say so at once instead of trying.
#[test]
fn a_resolution_beyond_memory_is_told_before_the_work() {
    /// What the program's own estimate comes to for the embedded portrait, rounded down.
    const NEEDED_GIB: u64 = 28;
    let free = portrait_export::report::available_memory();
    if free.is_none_or(|bytes| bytes >> 30 >= NEEDED_GIB) {
        eprintln!("SKIPPED: this machine has {NEEDED_GIB} GiB free, or does not tell");
        return;
    }
    let began = std::time::Instant::now();
    let error = Desk::new().refusal(FAILED, &["--resolution", "4096", "-o", "head.glb"]);
    assert_says(
        &error,
        &[
            "resolution 4096 needs about",
            "MiB are free",
            "lower the resolution",
        ],
    );
    assert!(began.elapsed().as_secs() < 10, "told before the work");
}

#[test]
fn more_triangles_than_there_are() {
    let arguments = [
        "--resolution",
        "32",
        "--triangles",
        "90000",
        "-o",
        "head.glb",
    ];
    let error = Desk::new().refusal(FAILED, &arguments);
    assert_says(
        &error,
        &[
            "asked for 90000 triangles, but the surface has",
            "--triangles full",
        ],
    );
}

#[test]
fn fewer_triangles_than_hold_the_surface_together() {
    for count in ["1", "3"] {
        let arguments = ["--resolution", "64", "--triangles", count, "-o", "head.glb"];
        let error = Desk::new().refusal(FAILED, &arguments);
        assert_says(
            &error,
            &[&format!("asked for {count} triangles"), "ask for"],
        );
    }
}

#[test]
fn triangle_counts_that_are_none() {
    for count in ["0", "-1", "many", "1.5"] {
        let error = Desk::new().refusal(MISUSED, &["--triangles", count, "-o", "head.glb"]);
        assert_says(&error, &["--triangles", "full"]);
    }
}

#[test]
fn a_texture_on_more_triangles_than_can_be_unwrapped() {
    let error = Desk::new().refusal(FAILED, &["--triangles", "1000000", "-o", "head.glb"]);
    assert_says(
        &error,
        &[
            "1000000 triangles",
            "the limit is 100000",
            "--color vertices",
        ],
    );
}

#[test]
fn texture_sizes_out_of_range() {
    for size in ["0", "100", "32", "16384"] {
        let error = Desk::new().refusal(FAILED, &["--texture-size", size, "-o", "head.glb"]);
        assert_says(
            &error,
            &[
                "--texture-size must be a power of two",
                &format!("found {size}"),
            ],
        );
    }
}

#[test]
fn views_for_colours_that_are_not_in_a_texture() {
    for vertices in [
        &["-o", "head.ply"][..],
        &["--color", "vertices", "-o", "head.glb"],
    ] {
        let arguments = [&["--bake", "views"], vertices].concat();
        let error = Desk::new().refusal(FAILED, &arguments);
        assert_says(&error, &["--bake views needs a texture", "--bake field"]);
    }
}

#[test]
fn what_the_output_cannot_hold() {
    for (arguments, parts) in [
        (&["--unlit", "-o", "head.obj"][..], ["--unlit", ".obj"]),
        (
            &["--roughness", "0.5", "-o", "head.ply"],
            ["--roughness", ".ply"],
        ),
        (
            &["--no-clips", "-o", "head.obj"],
            ["--no-clips", "skeleton"],
        ),
        (
            &["--images", "jpeg", "--color", "vertices", "-o", "head.glb"],
            ["--images", "vertices"],
        ),
    ] {
        let desk = Desk::new();
        let error = desk.refusal(FAILED, arguments);
        assert_says(&error, &parts);
        assert_says(&error, &["leave it out"]);
        assert_eq!(desk.names(), [""; 0]);
    }
}

#[test]
fn shares_out_of_range() {
    for (option, value) in [
        ("--roughness", "1.5"),
        ("--keep-floaters", "2"),
        ("--roughness", "nan"),
    ] {
        let found = format!("found {value}").replace("nan", "NaN");
        let error = Desk::new().refusal(FAILED, &[option, value, "-o", "head.glb"]);
        assert_says(&error, &[option, "from 0 to 1", &found]);
    }
}

#[test]
fn an_output_folder_that_is_not_there() {
    let error = Desk::new().refusal(FAILED, &["-o", "missing/head.glb"]);
    assert_says(
        &error,
        &[
            "folder missing does not exist",
            "create it",
            "missing/head.glb",
        ],
    );
}

#[test]
fn a_folder_for_an_output() {
    let desk = Desk::new();
    fs::create_dir(desk.at("taken.glb")).expect("writable");
    let error = desk.refusal(FAILED, &["-o", "taken.glb"]);
    assert_says(
        &error,
        &[
            "taken.glb exists and is not a regular file",
            "choose another path",
        ],
    );
}

#[test]
fn an_unwritable_place_for_the_preview_the_report_or_a_companion() {
    let desk = Desk::new();
    fs::create_dir(desk.at("head.bin")).expect("writable");
    assert_says(&desk.refusal(FAILED, &["-o", "head.gltf"]), &["head.bin"]);
    for option in ["--preview", "--report"] {
        let error = desk.refusal(FAILED, &["-o", "head.glb", option, "missing/file"]);
        assert_says(&error, &["missing/file"]);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    fs::create_dir(desk.at("locked")).expect("writable");
    fs::set_permissions(desk.at("locked"), fs::Permissions::from_mode(0o555)).expect("ours");
    if fs::write(desk.at("locked/probe"), "").is_ok() {
        eprintln!("SKIPPED: this user may write anywhere, whatever a folder's permissions");
        return;
    }
    let error = desk.refusal(FAILED, &["-o", "locked/head.glb"]);
    assert_says(
        &error,
        &["cannot create files in locked", "Permission denied"],
    );
}

/// A file system that cannot be written to, for everybody: mounted where that is possible.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_file_system() {
    let desk = Desk::new();
    let Some(output) = on_mount(&desk, "ro", "", GLB_AND_PREVIEW) else {
        return;
    };
    assert_says(
        &output,
        &[
            "error: cannot create files in disk",
            "Read-only file system",
            "\nrc 1\n",
        ],
    );
}

/// Preview and asset together need more than the disk has; neither may stay.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_left_as_it_was() {
    let desk = Desk::new();
    let prepare = "echo old > disk/head.glb;";
    let Some(output) = on_mount(&desk, "size=64k", prepare, GLB_AND_PREVIEW) else {
        return;
    };
    assert_says(
        &output,
        &[
            "error: cannot write the",
            "No space left on device",
            "free some space",
        ],
    );
    assert_says(&output, &["\nrc 1\n", "left: head.glb=old;"]);
}

/// The main file is renamed last and cannot be, since something is mounted there: its companions must go again, but
/// one that replaced an older file cannot come back.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_cannot_be_taken_leaves_no_new_file() {
    let desk = Desk::new();
    let prepare = "echo old > disk/head.obj; echo old > disk/head.mtl; echo held > held; mount --bind held disk/head.obj;";
    let Some(output) = on_mount(&desk, "size=64m", prepare, "-o disk/head.obj") else {
        return;
    };
    assert_says(
        &output,
        &["error: cannot put the finished file at disk/head.obj"],
    );
    assert_says(&output, &["\nrc 1\n", "left: head.mtl=# p;head.obj=hel;"]);
    assert!(!output.contains("head.png"), "{output}");
}

#[cfg(target_os = "linux")]
const GLB_AND_PREVIEW: &str = "-o disk/head.glb --preview disk/p.png";

/// Runs the program into a small file system of its own and tells what it said and left; nothing where mounting
/// is not possible. `options` are those of the mount, `prepare` shell commands before the run, `outputs` arguments.
#[cfg(target_os = "linux")]
fn on_mount(desk: &Desk, options: &str, prepare: &str, outputs: &str) -> Option<String> {
    fs::create_dir(desk.at("disk")).expect("writable");
    let portrait = PORTRAIT.map(|word| format!("'{word}'")).join(" ");
    let script = format!(
        "mount -t tmpfs -o {options} tmpfs disk || {{ echo NO MOUNT; exit 0; }}; {prepare}
        \"$0\" mesh --quiet {portrait} --resolution 64 --triangles 2000 --texture-size 256 {outputs}
        echo; echo rc $?; printf 'left: '
        for file in $(ls -A disk); do printf '%s=' $file; head -c 3 disk/$file; printf ';'; done"
    );
    let script = script.replace("echo; echo rc $?", "rc=$?; echo; echo rc $rc");
    let run = std::process::Command::new("unshare")
        .args(["--mount", "sh", "-c", &format!("exec 2>&1; {script}")])
        .arg(assert_cmd::cargo::cargo_bin!("portrait-export"))
        .current_dir(desk.path())
        .output();
    let told = run.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    match told {
        Ok(told) if told.contains("rc ") => Some(told),
        failed => {
            eprintln!("SKIPPED: file systems cannot be mounted here ({failed:?})");
            None
        }
    }
}

/// What a full disk does, without privileges: writes beyond a limit fail, here in the second of two files.
#[cfg(unix)]
#[test]
fn a_write_that_fails_halfway_leaves_nothing() {
    let desk = Desk::new();
    fs::write(desk.at("head.obj"), "old").expect("writable");
    let run = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    let mut command = assert_cmd::Command::new("sh");
    command
        .args(["-c", run])
        .arg(assert_cmd::cargo::cargo_bin!("portrait-export"));
    command
        .args(["mesh", "--quiet"])
        .args(PORTRAIT)
        .args(SMALL)
        .args(["-o", "head.obj"]);
    let error = desk.refusal_of(command.current_dir(desk.path()), FAILED);
    assert_says(
        &error,
        &["cannot write the", "nothing was changed", "free some space"],
    );
    assert_eq!(desk.read("head.obj"), b"old");
}

#[test]
fn an_unknown_extension() {
    for output in ["head.fbx", "head.glb.zip"] {
        let error = Desk::new().refusal(FAILED, &["-o", output]);
        assert_says(
            &error,
            &["cannot tell the format", ".glb, .gltf, .obj, .ply", output],
        );
    }
}

#[test]
fn no_extension() {
    for output in ["head", ".glb"] {
        let error = Desk::new().refusal(FAILED, &["-o", output]);
        assert_says(
            &error,
            &["a name without an extension", ".glb, .gltf, .obj, .ply"],
        );
    }
}

#[test]
fn no_output() {
    assert_says(&Desk::new().refusal(MISUSED, &[]), &["--output"]);
}

#[test]
fn a_generators_options_with_a_field() {
    for (option, value) in [
        ("--seed", "7"),
        ("--seeds", "1-9"),
        ("--truncation", "0.5"),
        ("--noise", "none"),
        ("--device", "cpu"),
        ("--save-field", "f.safetensors"),
    ] {
        let error = Desk::new().refusal(FAILED, &[option, value, "-o", "head.glb"]);
        let named = option.trim_end_matches('s');
        assert_says(
            &error,
            &[
                named,
                "a generator's people",
                "portrait.packed is one person",
            ],
        );
    }
    let arguments = ["--checkpoint", "c.safetensors", "-o", "head.glb"];
    let error = Desk::new().refusal(MISUSED, &arguments);
    assert_says(&error, &["--checkpoint", "--field"]);
}

#[cfg(not(feature = "torch"))]
#[test]
fn a_generator_in_a_build_without_one() {
    for (option, value) in [
        ("--checkpoint", "c.safetensors"),
        ("--seed", "7"),
        ("--truncation", "0.5"),
        ("--noise", "none"),
        ("--device", "cpu"),
        ("--save-field", "f.safetensors"),
    ] {
        let arguments = [option, value, "-o", "head.glb"];
        let error = Desk::new().refusal_without_portrait(FAILED, &arguments);
        assert_says(
            &error,
            &[option, "built without", "with libtorch", "--field"],
        );
    }
}

#[test]
fn two_outputs_of_one_name() {
    for arguments in [
        &["-o", "head.glb", "--preview", "head.glb"][..],
        &["-o", "head.obj", "--preview", "head.png"],
        &["-o", "head.gltf", "--preview", "head.png"],
        &["-o", "head.gltf", "--report", "head.bin"],
        &["-o", "head.glb", "--preview", "p.png", "--report", "p.png"],
        &["-o", "head.obj", "--preview", "./head.png"],
    ] {
        let error = Desk::new().refusal(FAILED, arguments);
        assert_says(&error, &["would be written twice", "another name"]);
    }
    let desk = Desk::new();
    let spelt_out = desk.at("head.glb");
    let spelt_out = spelt_out.to_str().expect("text");
    let error = desk.refusal(FAILED, &["-o", "head.glb", "--preview", spelt_out]);
    assert_says(&error, &["would be written twice"]);
}

/// Nothing is at the end of the link yet, so that only following it shows that the two are one.
#[cfg(unix)]
#[test]
fn two_outputs_of_one_name_behind_a_link() {
    let desk = Desk::new();
    std::os::unix::fs::symlink("look.png", desk.at("link.glb")).expect("links work");
    let error = desk.refusal(FAILED, &["-o", "link.glb", "--preview", "look.png"]);
    assert_says(&error, &["would be written twice"]);
}

#[test]
fn an_output_that_is_the_input() {
    let desk = Desk::new();
    let bytes = FieldFile::flat().bytes();
    fs::write(desk.at("me.safetensors"), &bytes).expect("writable");
    let arguments = [
        "--field",
        "me.safetensors",
        "--report",
        "./me.safetensors",
        "-o",
        "head.glb",
    ];
    let error = desk.refusal_without_portrait(FAILED, &arguments);
    assert_says(
        &error,
        &["./me.safetensors is a file to read", "another name"],
    );
    assert_eq!(desk.read("me.safetensors"), bytes);
}

#[test]
fn more_smoothing_than_makes_sense() {
    for rounds in ["1001", "18446744073709551615", "-1"] {
        let error = Desk::new().refusal(MISUSED, &["--smooth", rounds, "-o", "head.glb"]);
        assert_says(&error, &["--smooth"]);
    }
}

#[test]
fn a_preview_that_is_no_png() {
    for name in ["look.jpg", "look", "look.png.webp"] {
        let error = Desk::new().refusal(FAILED, &["-o", "head.glb", "--preview", name]);
        assert_says(&error, &["must end in .png", name]);
    }
}

/// Full size, so that an error after the work would take far longer than the limit here.
#[cfg(unix)]
#[test]
fn names_that_will_not_do_are_told_before_the_work() {
    use std::os::unix::ffi::OsStrExt;
    let long = |extension: &str| format!("{}.{extension}", "h".repeat(260)).into_bytes();
    let in_other_files = "to be named in other files";
    let cases: [(Vec<u8>, &str); 7] = [
        (b"a\tb.obj".into(), in_other_files),
        (b"a\nb.ply".into(), in_other_files),
        (b"head\xFF.gltf".into(), in_other_files),
        (b"head\xFF.obj".into(), in_other_files),
        (long("glb"), "cannot use the path"),
        (long("obj"), "cannot use the path"),
        (long("ply"), "File name too long"),
    ];
    for (name, told) in cases {
        let began = std::time::Instant::now();
        let desk = Desk::new();
        let mut command = desk.mesh();
        command.arg("-o").arg(std::ffi::OsStr::from_bytes(&name));
        let error = desk.refusal_of(command.arg("--quiet"), FAILED);
        assert_says(&error, &[told]);
        assert_eq!(error.trim_end().lines().count(), 1, "{error}");
        assert!(began.elapsed().as_secs() < 3, "told before the work");
    }
}

#[test]
fn threads_that_are_none_or_too_many() {
    for threads in ["0", "many", "257", "65535"] {
        let error = Desk::new().refusal(MISUSED, &["--threads", threads, "-o", "head.glb"]);
        assert_says(&error, &["--threads"]);
    }
}
