//! Any bytes as a body: as a pickle, as an array of NumPy's and in the packed form.
//!
//! From the folder `tests`, with a nightly compiler and cargo-fuzz:
//!
//! ```text
//! mkdir -p fuzz/found
//! cargo +nightly fuzz run --fuzz-dir fuzz body fuzz/found -- -max_len=65536 -rss_limit_mb=512 -timeout=5
//! ```

#![no_main]

use libfuzzer_sys::fuzz_target;
use portrait_export::body::{Body, packed};
use portrait_export::import::smpl_pickle::SmplPickle;
use portrait_export::import::{npy, pickle, smpl};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(pickle) = pickle::read(bytes) {
        let mut tables = SmplPickle(&pickle);
        let _ = smpl::assemble(&mut tables, None, "fuzz", None).map(Body::new);
    }
    // Shapes are for the caller to check before values are read.
    let _ = npy::open(bytes).map(|mut table| table.values.next());
    let _ = packed::unpack(bytes, "fuzz").map(Body::new);
});
