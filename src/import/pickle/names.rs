//! Which names a pickle may call, and which it may not even mention.
//!
//! Neither list keeps anything from running: nothing can be run here. They tell a person that a file is more than
//! weights before it is loaded with a tool that does run it.

use super::Global;

/// Functions and types that rebuild data: all that files of published networks and bodies call.
const REBUILDERS: &[(&str, &[&str])] = &[
    ("torch_utils.persistence", &["_reconstruct_persistent_obj"]),
    (
        "torch._utils",
        &[
            "_rebuild_tensor",
            "_rebuild_tensor_v2",
            "_rebuild_parameter",
            "_rebuild_parameter_with_state",
        ],
    ),
    ("torch._tensor", &["_rebuild_from_type_v2"]),
    ("torch.storage", &["_load_from_bytes"]),
    ("torch", &["Size", "device"]),
    ("collections", &["OrderedDict", "defaultdict", "deque"]),
    ("numpy", &["dtype", "ndarray"]),
    ("numpy.core.multiarray", &["_reconstruct", "scalar"]),
    ("numpy._core.multiarray", &["_reconstruct", "scalar"]),
    ("numpy.core.numeric", &["_frombuffer"]),
    ("numpy._core.numeric", &["_frombuffer"]),
    // What bodies are saved as: sparse matrices, and arrays that a library for derivatives wraps.
    ("scipy.sparse.csc", &["csc_matrix"]),
    ("scipy.sparse._csc", &["csc_matrix"]),
    ("scipy.sparse.csr", &["csr_matrix"]),
    ("scipy.sparse._csr", &["csr_matrix"]),
    ("chumpy.ch", &["Ch"]),
    ("_codecs", &["encode"]),
    ("copyreg", &["_reconstructor", "__newobj__"]),
    ("copy_reg", &["_reconstructor", "__newobj__"]),
    ("builtins", DATA_TYPES),
    ("__builtin__", DATA_TYPES),
];

/// Python's own types that hold data and do nothing.
const DATA_TYPES: &[&str] = &[
    "bool",
    "bytearray",
    "bytes",
    "complex",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "long",
    "object",
    "range",
    "set",
    "slice",
    "str",
    "tuple",
    "unicode",
];

/// Modules with which code, processes, files or the network are reached; no file of weights mentions them.
const HARMFUL_MODULES: &[&str] = &[
    "_posixsubprocess",
    "asyncio",
    "bdb",
    "cProfile",
    "cloudpickle",
    "code",
    "codeop",
    "commands",
    "ctypes",
    "cffi",
    "dill",
    "distutils",
    "ftplib",
    "http",
    "httplib",
    "imp",
    "importlib",
    "io",
    "joblib",
    "marshal",
    "multiprocessing",
    "nt",
    "ntpath",
    "operator",
    "_operator",
    "os",
    "pdb",
    "pickle",
    "_pickle",
    "pip",
    "pkgutil",
    "posix",
    "posixpath",
    "profile",
    "pty",
    "pydoc",
    "requests",
    "runpy",
    "setuptools",
    "shutil",
    "signal",
    "smtplib",
    "socket",
    "subprocess",
    "sys",
    "threading",
    "_thread",
    "timeit",
    "trace",
    "urllib",
    "urllib2",
    "webbrowser",
    "zipimport",
];

/// Packages of which a file may make any class: those that networks and bodies are written in. Their functions are not
/// among them, since some of these call whatever they are told.
const CLASS_PACKAGES: &[&str] = &["training.", "smplx.", "torch.nn."];

/// Whether a file of a network may call this.
pub fn rebuilds_data(global: Global<'_>) -> bool {
    let is_listed = |(module, names): &(&str, &[&str])| {
        *module == global.module && names.contains(&global.name)
    };
    // By Python's custom, classes and only they are capitalised.
    let is_class = global
        .name
        .starts_with(|first: char| first.is_ascii_uppercase());
    let is_of_package = |package: &&str| global.module.starts_with(*package);
    REBUILDERS.iter().any(is_listed)
        || (is_class && !global.name.contains('.') && CLASS_PACKAGES.iter().any(is_of_package))
}

/// Whether the mere name shows that a file is more than weights.
pub fn is_harmful(global: Global<'_>) -> bool {
    let is_builtin = matches!(global.module, "builtins" | "__builtin__");
    let top = global.module.split('.').next().unwrap_or_default();
    // A dotted name can reach through any module into what that has imported.
    let mut reached = global.name.split('.');
    HARMFUL_MODULES.contains(&top)
        || (is_builtin && !DATA_TYPES.contains(&global.name))
        || (global.name.contains('.') && reached.any(|part| HARMFUL_MODULES.contains(&part)))
}
