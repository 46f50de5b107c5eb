//! Hostile and broken pickles: each ends in its own error, and none runs, swells, recurses or panics.
//!
//! Does not prove that no other pickle does: for that there are the mutations (`import_mutations.rs`) and the fuzz
//! target (`tests/fuzz`). Memory is measured there, too.

#[path = "support/pickle_text.rs"]
mod pickle_text;

use pickle_text::{Instructions, legacy_storage, pickle, tensor};
use portrait_export::import::official::{ImportError, import};
use portrait_export::import::pickle::{Pickle, PickleError, Value, read, read_prefix};
use portrait_export::import::torch::{Element, Storages, TensorError, TensorView};
use portrait_export::progress::Silent;

fn refused_names(bytes: &[u8]) -> Vec<String> {
    match read(bytes) {
        Err(PickleError::WouldRunCode { names }) => names,
        other => panic!("not refused: {other:?}"),
    }
}

fn values_of<'a>(pickle: &'a Pickle<'a>) -> Vec<&'a Value<'a>> {
    let elements = pickle.elements(pickle.root()).iter();
    elements.map(|id| pickle.value(*id)).collect()
}

/// What Python's `pickle.dumps` gives of one tuple with every kind of value, in three protocols.
#[test]
fn values_are_those_that_python_wrote() {
    let oldest = b"(I-5\nI01\nL12345678901L\nF0.5\nS'a'\nVb\n(lp0\ng0\nNt.";
    let pickle = read(oldest).expect("protocol 0");
    assert_eq!(
        values_of(&pickle),
        [
            &Value::Int(-5),
            &Value::Bool(true),
            &Value::Int(12_345_678_901),
            &Value::Float(0.5),
            &Value::Text("a"),
            &Value::Text("b"),
            &Value::List(vec![]),
            &Value::List(vec![]),
            &Value::None,
        ]
    );
    let newer = pickle_text::pickle()
        .raw(b"(K\xffM\xff\xffJ\xff\xff\xff\xff\x8a\x02\x00\x80\x8a\x00\x8b\x01\x00\x00\x00\x7f")
        .raw(b"G\x3f\xe0\0\0\0\0\0\0\x8c\x01a\x8d\x01\0\0\0\0\0\0\0bC\x01c\x8e\x01\0\0\0\0\0\0\0d\x89t")
        .end();
    let pickle = read(&newer).expect("protocol 4");
    assert_eq!(
        values_of(&pickle),
        [
            &Value::Int(255),
            &Value::Int(65_535),
            &Value::Int(-1),
            &Value::Int(-32_768),
            &Value::Int(0),
            &Value::Int(127),
            &Value::Float(0.5),
            &Value::Text("a"),
            &Value::Text("b"),
            &Value::Bytes(b"c"),
            &Value::Bytes(b"d"),
            &Value::Bool(false),
        ]
    );
}

#[test]
fn what_follows_a_pickle_is_left_alone() {
    let (pickle, length) = read_prefix(b"\x80\x02K\x07.rest").expect("complete");
    assert_eq!((pickle.int(pickle.root()), length), (Some(7), 5));
}

#[test]
fn dictionaries_keep_the_last_of_equal_keys_and_objects_their_entries() {
    let made = pickle()
        .global("dnnlib.util", "EasyDict")
        .raw(b")\x81(")
        .text("k")
        .int(1)
        .text("k")
        .int(2)
        .raw(b"u}");
    let bytes = made.text("x").int(3).raw(b"sb").end();
    let pickle = read(&bytes).expect("complete");
    let root = pickle.root();
    let found = pickle.get(root, "k").and_then(|id| pickle.int(id));
    assert_eq!(found, Some(2));
    let (object, by) = pickle.made_by(root).expect("an object");
    assert_eq!(by.to_string(), "dnnlib.util.EasyDict");
    let state = object.state.expect("a state");
    let x = pickle.get(state, "x").and_then(|id| pickle.int(id));
    assert_eq!(x, Some(3));
}

#[test]
fn classes_that_would_run_code_are_refused_and_told() {
    let call = |module, name| pickle().global(module, name).text("id").raw(b"\x85R").end();
    for (module, name) in [
        ("os", "system"),
        ("posix", "system"),
        ("nt", "system"),
        ("builtins", "eval"),
        ("builtins", "exec"),
        ("builtins", "getattr"),
        ("builtins", "__import__"),
        ("__builtin__", "apply"),
        ("subprocess", "Popen"),
        ("runpy", "_run_code"),
        ("importlib", "import_module"),
        ("torch", "load"),
        ("torch.hub", "load"),
        ("torch.serialization", "os.system"),
        ("numpy.testing._private.utils", "runstring"),
        ("collections", "OrderedDict.fromkeys"),
        ("a.module.of.ones.own", "Anything"),
        ("dnnlib.util", "call_func_by_name"),
        ("training.networks", "function"),
        ("training.networks", "Class.from_file"),
    ] {
        let names = refused_names(&call(module, name));
        assert_eq!(names, [format!("{module}.{name}")]);
    }
    assert_eq!(refused_names(b"cos\nsystem\n(S'id'\ntR."), ["os.system"]);
    assert_eq!(refused_names(b"(S'id'\nios\nsystem\n."), ["os.system"]);
    assert_eq!(refused_names(b"(cos\nsystem\nS'id'\no."), ["os.system"]);
}

/// Made by a call or not, classes of these packages are a network's parts.
#[test]
fn classes_of_networks_are_opaque_objects() {
    for (module, name) in [
        ("training.networks", "Mode"),
        ("smplx.utils", "SMPLOutput"),
        ("torch.nn.modules.activation", "Softplus"),
    ] {
        let bytes = pickle().global(module, name).text("x").raw(b"\x85R").end();
        let pickle = read(&bytes).expect("harmless");
        let (object, by) = pickle.made_by(pickle.root()).expect("an object");
        assert_eq!((by.module, by.name), (module, name));
        assert_eq!(pickle.text(pickle.elements(object.args)[0]), Some("x"));
    }
}

/// The name alone is told even where the call is hidden, never reached, or the pickle breaks off after it.
#[test]
fn harmful_names_are_told_without_a_call() {
    let unused = pickle().global("subprocess", "Popen").raw(b"0N").end();
    assert_eq!(refused_names(&unused), ["subprocess.Popen"]);
    let made = pickle().global("subprocess", "Popen").raw(b")\x81").end();
    assert_eq!(refused_names(&made), ["subprocess.Popen"]);
    let broken = pickle().global("os", "system").raw(b"X").0;
    assert_eq!(refused_names(&broken), ["os.system"]);
}

#[test]
fn calls_of_what_a_call_made_are_refused() {
    let made = pickle().global("collections", "OrderedDict").raw(b")R)R");
    assert_eq!(refused_names(&made.end()), ["an object in it"]);
}

#[test]
fn names_that_would_fill_the_screen_are_cut_and_cleaned() {
    let name = format!("\u{1b}[2J{}", "x".repeat(10_000));
    let bytes = pickle().global("os", &name).raw(b")R").end();
    let told = refused_names(&bytes).concat();
    assert!(told.len() < 100 && !told.contains('\u{1b}'), "{told}");
    let many = (0..100).fold(pickle(), |made, i| made.global("os", &format!("f{i}")));
    assert_eq!(refused_names(&many.end()).len(), 8);
}

#[test]
fn claims_beyond_the_end_are_told_with_both_numbers() {
    let huge = [0xff; 8];
    let cases: [(&[u8], u64); 7] = [
        (b"\x8e", u64::MAX),
        (b"\x8d", u64::MAX),
        (b"\x96", u64::MAX),
        (b"\x95", u64::MAX),
        (b"B", u64::from(u32::MAX)),
        (b"X", u64::from(u32::MAX)),
        (b"\x8b", u64::from(u32::MAX)),
    ];
    for (instruction, claimed) in cases {
        let length = if claimed == u64::MAX { 8 } else { 4 };
        let bytes = [instruction, &huge[..length], b"ab"].concat();
        let expected = PickleError::Truncated {
            at: 1 + length,
            needed: claimed,
            left: 2,
        };
        assert_eq!(read(&bytes), Err(expected));
    }
}

#[test]
fn a_pickle_cut_off_anywhere_is_told() {
    let whole = tensor(pickle(), &legacy_storage(&[1.0, 2.0]), 0, &[2], &[1]).end();
    read(&whole).expect("complete");
    for kept in 0..whole.len() {
        let error = read(&whole[..kept]).expect_err("cut off");
        let is_cut = matches!(
            error,
            PickleError::Truncated { .. } | PickleError::TruncatedLine { .. }
        );
        assert!(is_cut, "{kept} bytes: {error:?}");
    }
}

#[test]
fn instructions_without_what_they_take() {
    for bytes in [
        &b"."[..],
        b"0.",
        b"1.",
        b"2.",
        b"R.",
        b"b.",
        b"a.",
        b"e.",
        b"s.",
        b"u.",
        b"t.",
        b"\x85.",
        b"\x86.",
        b"\x93.",
        b"\x94.",
        b"q\0.",
        b"Q.",
        b"(o.",
        // Nothing may be taken from below a mark.
        b"N(\x85.",
        b"N(R.",
        b"}(Nu.",
    ] {
        let error = read(bytes).expect_err("too little on the stack");
        assert!(
            matches!(
                error,
                PickleError::Underflow { .. } | PickleError::Kind { .. }
            ),
            "{bytes:?}: {error:?}"
        );
    }
    assert!(matches!(read(b"h\x05."), Err(PickleError::Memo { .. })));
    assert!(matches!(read(b"Na."), Err(PickleError::Underflow { .. })));
    assert!(matches!(read(b"NNa."), Err(PickleError::Kind { .. })));
    assert!(matches!(read(b"NNb."), Err(PickleError::Kind { .. })));
    assert!(matches!(read(b"NNR."), Err(PickleError::Kind { .. })));
}

#[test]
fn what_is_not_supported_is_told() {
    for bytes in [
        &b"\x82\x01."[..],
        b"\x83\x01\0.",
        b"\x84\x01\0\0\0.",
        b"\x97.",
        b"N\x98.",
        b"S'\\n'\n.",
    ] {
        let told = read(bytes);
        assert!(
            matches!(told, Err(PickleError::Unsupported { .. })),
            "{told:?}"
        );
    }
    assert_eq!(read(b"\x80\x06N."), Err(PickleError::Protocol { found: 6 }));
    assert_eq!(
        read(b"\xff"),
        Err(PickleError::Unknown { at: 0, byte: 0xff })
    );
}

/// Ten thousand levels are within the memory allowed to a small file; the values must neither be read nor dropped by
/// recursion, which would take more stack than a test's thread has for a million.
#[test]
fn deep_nesting_is_no_recursion() {
    const DEPTH: usize = 1_000_000;
    let padding = vec![b'x'; 40 * DEPTH];
    let nested = Instructions::default().bytes(&padding).raw(b"0N");
    let nested = nested.raw(&[0x85; DEPTH]).end();
    let pickle = read(&nested).expect("allowed for a file of this size");
    assert!(pickle.len() > DEPTH);
    drop(pickle);
}

#[test]
fn structure_far_beyond_what_weights_need_is_refused() {
    for flood in [b"]", b"}", b"(", b"N", b"\x8f"] {
        let bytes = [&flood.repeat(1 << 20)[..], b"."].concat();
        let told = read(&bytes);
        assert!(
            matches!(told, Err(PickleError::Structure { .. })),
            "{flood:?}"
        );
    }
    let memo = [&b"N"[..], &b"\x94".repeat(1 << 20), b"."].concat();
    assert!(matches!(read(&memo), Err(PickleError::Structure { .. })));
}

/// Each list holds the one before twice: 2^60 elements, were they not shared.
#[test]
fn shared_values_stay_shared() {
    let mut made = pickle().raw(b"]\x940");
    for level in 0..60u8 {
        made = made
            .raw(b"](h")
            .raw(&[level])
            .raw(b"h")
            .raw(&[level])
            .raw(b"e\x940");
    }
    let bytes = made.raw(b"h\x3c").end();
    let pickle = read(&bytes).expect("small");
    assert!(pickle.len() < 100);
    assert_eq!(pickle.elements(pickle.root()).len(), 2);
}

/// Modules that contain themselves under every name that is looked for.
#[test]
fn modules_that_contain_each_other_end_in_a_refusal() {
    let mut made = pickle()
        .raw(b"}")
        .text("G_ema")
        .global("training", "Generator")
        .raw(b")\x81\x94}\x94")
        .text("_modules")
        .raw(b"}(");
    for name in [
        "renderer",
        "backbone",
        "superresolution",
        "decoder",
        "torgb",
        "bcg_synthesis",
        "pose_branch",
    ] {
        made = made.text(name).raw(b"h\x00");
    }
    let bytes = made.raw(b"usbs").end();
    let error = import(&bytes, &Silent).expect_err("endless");
    assert!(matches!(error, ImportError::Entangled(_)), "{error:?}");
}

fn take(bytes: &[u8]) -> Result<(Vec<usize>, Vec<f32>), TensorError> {
    let pickle = read(bytes).expect("a pickle");
    let view = TensorView::read(&pickle, &mut Storages::default(), pickle.root())?;
    assert_eq!(view.element(), Element::F32);
    let values = view.to_bytes();
    let values = values.as_chunks::<4>().0.iter();
    Ok((
        view.shape.clone(),
        values.map(|b| f32::from_le_bytes(*b)).collect(),
    ))
}

#[test]
fn strides_and_offsets_are_honoured() {
    let storage = legacy_storage(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let whole = |offset, shape: &[i32], strides: &[i32]| {
        take(&tensor(pickle(), &storage, offset, shape, strides).end()).expect("fits")
    };
    assert_eq!(whole(1, &[2, 3], &[3, 1]).1, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    assert_eq!(whole(1, &[3, 2], &[1, 3]).1, [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
    assert_eq!(whole(0, &[2, 2], &[0, 6]).1, [0.0, 6.0, 0.0, 6.0]);
    assert_eq!(whole(3, &[], &[]), (vec![], vec![3.0]));
    assert_eq!(whole(0, &[2, 0], &[1, 1]), (vec![2, 0], vec![]));
}

#[test]
fn tensors_beyond_their_storage_are_told() {
    let storage = legacy_storage(&[0.0; 6]);
    for (offset, shape, strides) in [
        (0, &[7][..], &[1][..]),
        (6, &[], &[]),
        (5, &[2], &[1]),
        (0, &[2, 3], &[4, 1]),
        (0, &[i32::MAX, i32::MAX, i32::MAX], &[0, 0, 0]),
        (0, &[2], &[i32::MAX]),
        (0, &[2], &[1, 1]),
    ] {
        let told = take(&tensor(pickle(), &storage, offset, shape, strides).end());
        assert!(matches!(told, Err(TensorError::Outside { .. })), "{told:?}");
    }
    let told = take(&tensor(pickle(), &storage, -1, &[1], &[1]).end());
    assert!(
        matches!(told, Err(TensorError::Unexpected { .. })),
        "{told:?}"
    );
}

#[test]
fn storages_that_hold_less_than_they_say_are_told() {
    let whole = legacy_storage(&[1.0, 2.0]);
    let cut = &whole[..whole.len() - 1];
    let told = take(&tensor(pickle(), cut, 0, &[2], &[1]).end());
    let expected = 8;
    assert!(
        matches!(told, Err(TensorError::Short { expected: e, found: 7 }) if e == expected),
        "{told:?}"
    );
    for kept in 0..whole.len() {
        let told = take(&tensor(pickle(), &whole[..kept], 0, &[2], &[1]).end());
        assert!(told.is_err(), "{kept} bytes");
    }
}

/// A storage is a pickle itself, so the same must hold within.
#[test]
fn code_within_a_storage_is_told() {
    let magic = b"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
    let harm = pickle().global("os", "system").raw(b")R").end();
    let told = take(&tensor(pickle(), &[&magic[..], &harm].concat(), 0, &[1], &[1]).end());
    let is_told = matches!(&told, Err(TensorError::Pickle(PickleError::WouldRunCode { names })) if names[..] == ["os.system"]);
    assert!(is_told, "{told:?}");
}
