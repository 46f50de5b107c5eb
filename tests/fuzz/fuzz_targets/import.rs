//! Any bytes as a published network: whatever they are, there is an answer, and not a panic, a hang or a heap of memory.
//!
//! From the folder `tests`, with a nightly compiler and cargo-fuzz:
//!
//! ```text
//! mkdir -p fuzz/found
//! cargo +nightly fuzz run --fuzz-dir fuzz import fuzz/found fuzz/corpus/import -- -max_len=65536 -rss_limit_mb=512 -timeout=5
//! ```
//!
//! What breaks it goes into `corpus/import` once it is mended; the tests replay that folder.

#![no_main]

use libfuzzer_sys::fuzz_target;
use portrait_export::import::official::import;
use portrait_export::progress::Silent;

fuzz_target!(|bytes: &[u8]| {
    let _ = import(bytes, &Silent);
});
