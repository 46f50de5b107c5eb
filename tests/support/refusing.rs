//! What every refusal of the program is like.

use super::program::Desk;

/// Runs `portrait-export` with a command and arguments, demands a clean failure that says each of `texts`, and nothing on standard output,
/// and leaves no file.
pub fn refused(desk: &Desk, command: &str, code: i32, arguments: &[&str], texts: &[&str]) {
    let before = desk.names();
    let output = desk.command(command).args(arguments).output();
    let output = output.expect("the program starts");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(code),
        "{arguments:?}: {output:?}"
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    assert_eq!(error.matches("error: ").count(), 1, "{error}");
    assert!(!error.contains("panicked"), "{error}");
    for expected in texts {
        assert!(error.contains(expected), "no `{expected}` in: {error}");
    }
    assert_eq!(desk.names(), before, "a file was left or lost");
}
