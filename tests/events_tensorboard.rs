//! Event files are read by `TensorBoard`'s own reader, where Python has it (`pip install tensorboard setuptools`; `PORTRAIT_PYTHON` names another
//! interpreter than `python3`); elsewhere this says that it is skipped.
//!
//! Not proved here: how `TensorBoard` shows them.

use std::process::Command;

use portrait_export::events::Events;
use portrait_export::export::png;
use portrait_export::texture::Texture;

const READER: &str = r"
import sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
found = EventAccumulator(sys.argv[1]); found.Reload()
print([(e.step, e.value) for e in found.Scalars('loss')])
print([(e.step, e.width, e.height, len(e.encoded_image_string)) for e in found.Images('grid')])
";

#[test]
fn tensorboard_reads_the_curves_and_pictures_of_a_run_that_was_resumed() {
    let python = std::env::var("PORTRAIT_PYTHON").unwrap_or_else(|_| "python3".into());
    let probe = Command::new(&python)
        .args([
            "-c",
            "import tensorboard.backend.event_processing.event_accumulator",
        ])
        .output();
    if !probe.is_ok_and(|probe| probe.status.success()) {
        println!("skipped: {python} has no tensorboard");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let picture = Texture {
        width: 5,
        height: 4,
        texels: vec![[1, 2, 3]; 20],
    };
    let picture = png::encode(&picture).expect("a PNG");
    let mut events = Events::create(folder.path()).expect("a file");
    for step in 0..4 {
        events
            .scalar("loss", step, step as f32 * 0.5)
            .expect("written");
    }
    events.flush().expect("written");
    // The run was killed after its snapshot at step 2, and goes on there.
    let mut events = Events::resume(folder.path(), 2).expect("a file");
    for step in 2..5 {
        events
            .scalar("loss", step, 10.0 + step as f32)
            .expect("written");
    }
    events.image("grid", 4, &picture).expect("written");
    events.flush().expect("written");
    let output = Command::new(&python)
        .args(["-c", READER])
        .arg(folder.path())
        .output();
    let output = output.expect("python runs");
    let expected = format!(
        "[(0, 0.0), (1, 0.5), (2, 12.0), (3, 13.0), (4, 14.0)]\n[(4, 5, 4, {})]\n",
        picture.len()
    );
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        expected,
        "{errors}"
    );
}
