//! A reader of Python pickles that runs nothing.
//!
//! A pickle is a program for a small stack machine (PEP 307, PEP 3154, PEP 574; opcodes as in Python's `pickletools`).
//! Python's own machine imports and calls whatever the program names. This one has no way to call anything: a class or
//! a function is a name ([`Global`]), and what it would have been called with is kept beside it ([`Object`]).
//!
//! In: bytes of protocols 0 to 5. Out: a [`Pickle`], values in an arena that refer to each other by index, with text and
//! bytes borrowed from the input. Guaranteed for any input: no panic, no recursion (neither on reading nor on
//! dropping), a claimed length is compared with what is left before anything is allocated, shared values stay shared,
//! and the arena takes at most [`STRUCTURE_PER_BYTE`] times the input's size and [`STRUCTURE_FLOOR`] on top.
//! A pickle that names what could do harm where Python loads it, or that calls anything but the functions with which
//! tensors, arrays and network modules are rebuilt, is refused, and the names are told.
//! Not supported, and told: extension codes, out-of-band buffers, escapes in the text forms of protocol 0.
//! Not promised: that the objects make sense.

mod budget;
mod containers;
mod cursor;
mod literals;
mod machine;
mod names;
mod objects;
mod value;

pub use self::budget::{STRUCTURE_FLOOR, STRUCTURE_PER_BYTE};
pub use self::machine::{read, read_prefix};
pub use self::value::{Global, Id, Object, Pickle, Value};

/// Why a pickle cannot be read. Positions are bytes from the pickle's beginning.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PickleError {
    /// It ends before it is complete.
    #[error("the pickle breaks off at byte {at}: {needed} more byte(s) expected, {left} left")]
    Truncated {
        /// Where.
        at: usize,
        /// Bytes that should follow.
        needed: u64,
        /// Bytes that do.
        left: usize,
    },
    /// A line of text without an end.
    #[error("the pickle breaks off at byte {at}, within a line of text")]
    TruncatedLine {
        /// Where the line begins.
        at: usize,
    },
    /// Not an instruction of any protocol.
    #[error("byte {at} of the pickle is {byte:#04x}, which is no instruction of protocols 0 to 5")]
    Unknown {
        /// Where.
        at: usize,
        /// What is there.
        byte: u8,
    },
    /// A newer protocol.
    #[error("the pickle says protocol {found}; expected 0 to 5")]
    Protocol {
        /// The number it gives.
        found: u8,
    },
    /// Something that published files do not use.
    #[error("the pickle uses {what} at byte {at}, which files of networks do not need")]
    Unsupported {
        /// Where.
        at: usize,
        /// What.
        what: &'static str,
    },
    /// An instruction takes more than there is.
    #[error("byte {at} of the pickle takes more values than the stack holds")]
    Underflow {
        /// Where.
        at: usize,
    },
    /// An instruction needs another kind of value.
    #[error("byte {at} of the pickle needs {expected}, found {found}")]
    Kind {
        /// Where.
        at: usize,
        /// What it needs.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// A memo entry that was never set.
    #[error("byte {at} of the pickle refers to memo entry {index}, which was never set")]
    Memo {
        /// Where.
        at: usize,
        /// Which entry.
        index: u64,
    },
    /// Text that is not UTF-8, or a number that is none.
    #[error("expected {expected} at byte {at} of the pickle")]
    Literal {
        /// Where.
        at: usize,
        /// What it should be.
        expected: &'static str,
    },
    /// More structure than weights need.
    #[error(
        "the pickle's structure would take more than {limit} bytes of memory for its {size} bytes; \
         expected mostly weights"
    )]
    Structure {
        /// Bytes that the structure may take.
        limit: usize,
        /// Bytes of the pickle.
        size: usize,
    },
    /// Names that could do harm.
    #[error(
        "loaded with Python, this pickle would call {}: more than rebuilding a network needs. Nothing was run; \
         do not load it elsewhere unless you trust its source",
        names.join(", ")
    )]
    WouldRunCode {
        /// The names, each once, the first ones where there are many.
        names: Vec<String>,
    },
}
