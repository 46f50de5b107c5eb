//! `batch` and `merge` through the program: what assets they make, what is refused, and the templates for clusters.
//!
//! Without the feature `torch` there is nobody to make, so most of this needs it. Slurm and Kubernetes are stood in for by the variables that
//! they set, as their manuals have them; `tests/cluster/slurm.sh` runs a real Slurm where it can be installed. Not proved: that a cluster of
//! Kubernetes takes the template (its structure is looked at), and speed (`tests/bench/batch.rs`). Being killed: `batch`.

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;

use program::{Desk, text};

const KUBERNETES: &str = include_str!("../templates/cluster/kubernetes.yaml");

/// Runs `batch` or `merge`, which must fail with this code and one line; nothing may be left.
fn refusal(desk: &Desk, command: &str, code: i32, arguments: &[&str]) -> String {
    let before = desk.names();
    let output = desk.command(command).args(arguments).output();
    let output = output.expect("the program starts");
    let told = text(&output.stderr).to_owned();
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert_eq!(told.matches("error: ").count(), 1, "{told}");
    assert!(!told.contains("panicked"), "{told}");
    assert_eq!(desk.names(), before);
    told
}

#[test]
fn lists_of_seeds_and_other_words_that_mean_nothing_are_refused() {
    let desk = Desk::new();
    let cases: [(&[&str], &[&str]); 9] = [
        (
            &["--seeds", "0-9,5-12"],
            &["seeds 5-9 are named twice", "`0-9`", "`5-12`"],
        ),
        (&["--seeds", "9-0"], &["backwards"]),
        (&["--seeds", "a"], &["`a`"]),
        (&["--seeds", "0-10000"], &["10000"]),
        (&[], &["--seeds"]),
        (&["--seeds", "1", "--shard", "17/16"], &["3/16", "17/16"]),
        (&["--seeds", "1", "--jobs", "0"], &["1 to 256, or auto"]),
        (
            &["--seeds", "1", "--profile", "web,psx"],
            &["psx", "unreal"],
        ),
        (
            &["--seeds", "1", "--format", "fbx"],
            &["glb, gltf, obj, ply"],
        ),
    ];
    for (arguments, expected) in cases {
        let told = refusal(&desk, "batch", 2, &[arguments, &["--out", "out"]].concat());
        for expected in expected {
            assert!(told.contains(expected), "no `{expected}` in {told}");
        }
    }
    let field = ["--seeds", "1", "--out", "out", "--field", "me.safetensors"];
    let told = refusal(&desk, "batch", 1, &field);
    assert!(
        told.contains("one person") && told.contains("`mesh`"),
        "{told}"
    );
    let told = refusal(&desk, "merge", 1, &["nowhere"]);
    assert!(told.contains("nowhere holds no batch"), "{told}");
}

#[cfg(not(feature = "torch"))]
#[test]
fn a_build_without_the_generator_says_so() {
    let desk = Desk::new();
    let told = refusal(&desk, "batch", 1, &["--seeds", "0-9", "--out", "out"]);
    assert!(told.contains("built without the generator"), "{told}");
}

/// The value behind `key:`, which must be there once; comments and quotes are no part of it.
fn value<'a>(yaml: &'a str, key: &str) -> &'a str {
    let values: Vec<&str> = yaml
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.trim_start().trim_start_matches("- ").split_once(':'))
        .filter(|(found, _)| *found == key)
        .map(|(_, value)| {
            value
                .split(" #")
                .next()
                .unwrap_or_default()
                .trim()
                .trim_matches('"')
        })
        .collect();
    assert_eq!(values.len(), 1, "{key}: {values:?}");
    values[0]
}

/// What stands in a list in brackets.
fn words(list: &str) -> Vec<String> {
    let inner = list
        .trim_start_matches('[')
        .trim_end_matches(']')
        .split(',');
    inner
        .map(|word| word.trim().trim_matches('"').to_owned())
        .collect()
}

#[test]
fn the_template_for_kubernetes_is_an_indexed_job_that_tells_its_pods_how_many_they_are() {
    assert_eq!(value(KUBERNETES, "apiVersion"), "batch/v1");
    assert_eq!(value(KUBERNETES, "kind"), "Job");
    assert_eq!(value(KUBERNETES, "completionMode"), "Indexed");
    assert_eq!(value(KUBERNETES, "value"), value(KUBERNETES, "completions"));
    assert!(KUBERNETES.contains("- name: JOB_COMPLETIONS"));
    assert_eq!(
        words(value(KUBERNETES, "command")),
        ["portrait-export", "batch"]
    );
    let arguments = words(value(KUBERNETES, "args"));
    assert!(arguments.contains(&value(KUBERNETES, "mountPath").to_owned()));
    // Pods of a job may not be restarted in place where failures are counted by index.
    assert_eq!(value(KUBERNETES, "restartPolicy"), "Never");
    assert!(!KUBERNETES.contains('\t'));
}

#[test]
fn the_template_for_slurm_asks_for_the_signal_where_the_program_is() {
    // Without `B:` Slurm tells steps begun by srun alone, and the template has none.
    let template = include_str!("../templates/cluster/slurm.sh");
    assert!(!template.contains("\nsrun ") && template.contains("\nexec "));
    assert!(template.contains("\n#SBATCH --signal=B:TERM@"));
}

#[cfg(feature = "torch")]
mod with_the_generator {
    use super::*;
    use program::SMALL;
    use serde_json::Value;
    use std::process::Command;

    /// Nobody's own quality, but quick.
    const QUICK: [&str; 6] = ["--device", "cpu", "--bake", "field", "--threads", "2"];
    /// One level, one map: as far as builds go in a second.
    const ONE_LEVEL: [&str; 4] = ["--lods", "none", "--normal-map", "none"];
    const SLURM: [&str; 5] = [
        "SLURM_ARRAY_TASK_ID",
        "SLURM_ARRAY_TASK_MIN",
        "SLURM_ARRAY_TASK_MAX",
        "SLURM_ARRAY_TASK_COUNT",
        "SLURM_ARRAY_TASK_STEP",
    ];

    fn batch(desk: &Desk, arguments: &[&str]) -> std::process::Output {
        let mut command = desk.command("batch");
        command
            .args(SMALL)
            .args(QUICK)
            .args(ONE_LEVEL)
            .args(arguments);
        command.output().expect("the program starts")
    }

    fn lines(desk: &Desk, name: &str) -> Vec<Value> {
        let text = String::from_utf8(desk.read(name)).expect("text");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }

    #[test]
    fn people_are_those_of_mesh_and_a_second_run_adds_to_them() {
        let desk = Desk::new();
        let profiles = ["--out", "out", "--profile", "plain,unity"];
        let first = batch(
            &desk,
            &[&["--seeds", "3,5", "--jobs", "2", "--json"], &profiles[..]].concat(),
        );
        assert!(first.status.success(), "{first:?}");
        let events = text(&first.stdout)
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"));
        let events: Vec<Value> = events.collect();
        let people: Vec<&Value> = events
            .iter()
            .filter(|event| event["event"] == "person")
            .collect();
        assert_eq!(people.len(), 2);
        assert_eq!(people[1]["done"], 2);
        assert_eq!(
            events.last().map(|event| &event["made"]),
            Some(&Value::from(2))
        );
        let second = batch(
            &desk,
            &[&["--seeds", "3-5", "--jobs", "1"], &profiles[..]].concat(),
        );
        assert!(second.status.success(), "{second:?}");
        assert!(
            text(&second.stderr).contains("2 finished already"),
            "{second:?}"
        );
        let noted = lines(&desk, "out/manifest.jsonl");
        assert_eq!(noted.len(), 3);
        let files = noted[2]["files"].as_array().expect("files").iter();
        let files: Vec<&str> = files.filter_map(|file| file["path"].as_str()).collect();
        assert_eq!(
            files,
            [
                "thumbnails/seed_4.png",
                "plain/seed_4.glb",
                "unity/seed_4.glb"
            ]
        );
        assert_eq!(noted[2]["figures"]["plain"]["triangles"], 2000);
        // The same bytes as one by one, though the two profiles share all but the names of bones.
        for (profile, seed) in [("plain", "5"), ("unity", "4")] {
            let one = ["--seed", seed, "--profile", profile, "-o", "one.glb"];
            desk.make_of(&QUICK, &[&ONE_LEVEL[..], &one].concat());
            let many = desk.read(&format!("out/{profile}/seed_{seed}.glb"));
            assert!(desk.read("one.glb") == many, "{profile} {seed}");
        }
        let page = String::from_utf8(desk.read("out/index.html")).expect("text");
        assert!(page.contains("plain/seed_3.glb") && page.contains("thumbnails/seed_5.png"));
        assert!(desk.read("out/sheet.png").starts_with(b"\x89PNG"));
        // With other settings nothing is mixed.
        let other = batch(
            &desk,
            &[&["--seeds", "6", "--roughness", "0.5"], &profiles[..]].concat(),
        );
        assert_eq!(other.status.code(), Some(1));
        let told = text(&other.stderr);
        assert!(
            told.contains("assets.plain.roughness: expected 0.8"),
            "{told}"
        );
        assert!(!told.contains("expected 3"), "{told}");
    }

    #[test]
    fn who_cannot_be_made_is_told_and_the_others_are() {
        let desk = Desk::new();
        // More triangles than there are.
        let impossible = ["--seeds", "0,1", "--out", "out", "--profile", "plain"];
        let mut command = desk.command("batch");
        command
            .args(QUICK)
            .args(["--resolution", "16", "--triangles", "90000"]);
        let output = command
            .args(impossible)
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(1));
        let told = text(&output.stderr);
        assert!(
            told.contains("error: 2 of 2 people could not be made"),
            "{told}"
        );
        assert!(told.contains("--retry-failed"), "{told}");
        let noted = lines(&desk, "out/manifest.jsonl");
        assert!(
            noted.iter().all(|line| line["error"].is_string()),
            "{noted:?}"
        );
    }

    #[test]
    fn previews_reports_and_fields_come_along_and_other_formats_too() {
        let desk = Desk::new();
        let all = ["--previews", "--reports", "--fields", "--format", "obj"];
        let run = ["--seeds", "7", "--out", "new/out", "--no-rig"];
        let output = batch(&desk, &[&all[..], &run].concat());
        assert!(output.status.success(), "{output:?}");
        let found = desk.names_in("new/out");
        for name in [
            "seed_7.mtl",
            "seed_7.obj",
            "seed_7.png",
            "seed_7_preview.png",
            "seed_7_report.json",
        ] {
            assert!(found.contains(&name.to_owned()), "{name} in {found:?}");
        }
        assert_eq!(desk.names_in("new/out/fields"), ["seed_7.safetensors"]);
        let report: Value =
            serde_json::from_slice(&desk.read("new/out/seed_7_report.json")).expect("JSON");
        assert!(report.get("cost").is_none(), "two runs would differ");
        assert!(report["held_out_views"]["psnr_db"].is_number());
    }

    /// Runs the template as Slurm runs a task of its array.
    fn task(desk: &Desk, variables: &[(&str, String)]) -> std::process::Output {
        let mut command = Command::new("bash");
        command.arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/templates/cluster/slurm.sh"
        ));
        command.current_dir(desk.path());
        command.env("PORTRAIT_EXPORT", env!("CARGO_BIN_EXE_portrait-export"));
        let options = [&SMALL[..], &QUICK[..4], &ONE_LEVEL].concat().join(" ");
        command.envs([
            ("OPTIONS", options.as_str()),
            ("SEEDS", "0-2"),
            ("OUT", "out"),
        ]);
        command.envs(variables.iter().map(|(name, value)| (name, value.as_str())));
        command.output().expect("bash")
    }

    #[test]
    fn tasks_of_slurm_and_pods_of_kubernetes_make_their_parts_and_merge_joins_them() {
        let desk = Desk::new();
        let array = |id: &str| {
            let values = [id, "1", "2", "2", "1"].map(str::to_owned);
            SLURM.into_iter().zip(values).collect::<Vec<_>>()
        };
        let first = task(&desk, &array("1"));
        assert!(first.status.success(), "{first:?}");
        assert!(
            text(&first.stderr).contains("part 1/2, as SLURM_ARRAY_TASK_ID says"),
            "{first:?}"
        );
        let early = refusal(&desk, "merge", 1, &["out"]);
        assert!(early.contains("--seeds 1\n"), "{early}");
        // The second part as a pod, with the template's own arguments but for the seeds and the folder.
        let arguments = words(value(KUBERNETES, "args"));
        let mut pod = desk.command("batch");
        pod.args(SMALL).args(&QUICK[..4]).args(ONE_LEVEL);
        for argument in &arguments {
            pod.arg(match argument.as_str() {
                "0-999" => "0-2",
                "/avatars" => "out",
                other => other,
            });
        }
        pod.env("JOB_COMPLETION_INDEX", "1")
            .env("JOB_COMPLETIONS", "2")
            .assert()
            .success();
        desk.command("merge").arg("out").assert().success();
        let seeds: Vec<Value> = lines(&desk, "out/manifest.jsonl")
            .into_iter()
            .map(|line| line["seed"].clone())
            .collect();
        assert_eq!(seeds, [0, 1, 2]);
        // What contradicts itself is refused, and so is a template without its settings.
        let mut wrong = array("3");
        let told = task(&desk, &wrong);
        assert!(text(&told.stderr).contains("--shard 3/16"), "{told:?}");
        wrong.push(("SEEDS", String::new()));
        assert!(text(&task(&desk, &wrong).stderr).contains("set SEEDS"));
    }
}
