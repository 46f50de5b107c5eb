#!/bin/sh
# Finds libtorch 2.11, which the feature `torch` needs, and notes its folder in .cargo/config.toml, where every later
# cargo command in this repository looks. In order:
#   1. LIBTORCH, a variable with the folder of a libtorch or of an installed PyTorch
#   2. LIBTORCH_USE_PYTORCH: left to the build, which then asks python3 each time
#   3. what an earlier run has noted, where it is still whole
#   4. PyTorch 2.11 of python3
#   5. a CPU build in the user's cache, shared by all checkouts, put together from PyTorch's wheels if it is not there yet
# Only the last needs python3 and pip, and only its first run the network. pip's own settings hold: proxies, mirrors,
# PIP_NO_INDEX with PIP_FIND_LINKS.
set -eu

series=2.11
version=2.11.0
download_mb=545
space_mb=1200 # wheels and what is unpacked from them, side by side
root=$(cd "$(dirname "$0")/.." && pwd)
config=$root/.cargo/config.toml
mark="# Written by libtorch.sh"
by_hand="unpack libtorch $series for your system, or install PyTorch $series, and set LIBTORCH to its folder (the one with \
include and lib); or build without the generator: cargo build --no-default-features"

say() { printf 'libtorch: %s\n' "$*" >&2; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# The version of the libtorch in folder $1; empty where it does not tell.
version_in() {
  for file in build-version include/torch/headeronly/version.h include/torch/csrc/api/include/torch/version.h; do
    if [ -f "$1/$file" ]; then
      grep -Eo '(^|")[0-9]+\.[0-9]+\.[0-9]+' "$1/$file" | tr -d '"' | head -n 1
      return
    fi
  done
}

# What makes folder $1 unfit; empty where nothing does.
fault_of() {
  found=$(version_in "$1")
  if [ ! -d "$1" ]; then echo "no such folder"
  elif [ ! -e "$1/lib/libtorch.so" ] && [ ! -e "$1/lib/libtorch.dylib" ]; then echo "no lib/libtorch.so in it"
  elif [ ! -d "$1/include/torch" ]; then echo "no headers (include/torch) in it"
  else
    case $found in
      "$series".* | "") ;;
      *) [ -n "${LIBTORCH_BYPASS_VERSION_CHECK+set}" ] || echo "version $found" ;;
    esac
  fi
}

# The folder that an earlier run has noted.
noted() {
  if [ -f "$config" ]; then sed -n 's/^LIBTORCH = "\(.*\)"$/\1/p' "$config" | sed 's/\\\(.\)/\1/g'; fi
}

# Notes folder $1, of which $2 says where it comes from.
note() {
  [ "$(noted)" != "$1" ] || return 0
  if [ -f "$config" ] && ! grep -q "^$mark" "$config"; then
    fail "$config is not this script's: add to it by hand: [env] LIBTORCH = \"$1\""
  fi
  {
    echo "$mark; delete this file to look for libtorch anew. A variable LIBTORCH wins over it."
    echo "[env]"
    printf 'LIBTORCH = "%s"\n' "$(printf %s "$1" | sed 's/[\\"]/\\&/g')"
  } >"$config.new"
  mv "$config.new" "$config"
  say "$1 ($2)"
}

# The folder of python3's PyTorch of the right series; empty where there is none.
pytorch() {
  python3 - "$series" 2>/dev/null <<'PYTHON' || true
import importlib.util, sys
from importlib.metadata import version
if version("torch").startswith(sys.argv[1] + "."):
    print(importlib.util.find_spec("torch").submodule_search_locations[0])
PYTHON
}

# Fails where a CPU build cannot be put together; $1 is the folder it goes to.
check_means() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] ||
    fail "libtorch $series is set up by itself on Linux x86-64 only, and this is $(uname -s) $(uname -m): $by_hand"
  command -v python3 >/dev/null ||
    fail "no python3, which unpacks libtorch: install python3 and python3-pip, or $by_hand"
  python3 -m pip --version >/dev/null 2>&1 ||
    fail "python3 has no pip, which downloads libtorch: install python3-pip, or $by_hand"
  free_mb=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free_mb" -ge "$space_mb" ] ||
    fail "libtorch needs $space_mb MB in $1 while it is set up, and $free_mb MB are free: make room, or set XDG_CACHE_HOME"
}

# Downloads wheel $1==$2 for platform $3 into $part/wheels, and checks that its SHA-256 is $4.
download() {
  echo "$1==$2 --hash=sha256:$4" >"$part/wanted.txt"
  TMPDIR=$part python3 -m pip download --disable-pip-version-check --no-cache-dir --no-deps --require-hashes \
    --only-binary=:all: --python-version 3.11 --platform "$3" --dest "$part/wheels" --requirement "$part/wanted.txt" >&2 ||
    fail "libtorch could not be downloaded ($1 $2, see above); what was there is as it was. Try again, or $by_hand"
}

# Lays the wheels' headers, CPU libraries and licences out as a libtorch in $part/whole.
unpack() {
  python3 - "$part" "$version" <<'PYTHON'
import pathlib, shutil, sys, zipfile
part = pathlib.Path(sys.argv[1])
whole = part / "whole"
libraries = {"libtorch_cpu.so", "libc10.so", "libgomp.so.1", "libcudart.so.13", "libcupti.so.13"}
for wheel in sorted((part / "wheels").glob("*.whl")):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            path = pathlib.PurePosixPath(name)
            if name.startswith("torch/include/"):
                target = whole / path.relative_to("torch")
            elif path.parent.name == "lib" and path.name in libraries:
                target = whole / "lib" / path.name
            elif path.parent.name == "licenses":
                target = whole / "licenses" / wheel.name.split("-")[0] / path.name
            else:
                continue
            if name.endswith("/"):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source, open(target, "wb") as sink:
                shutil.copyfileobj(source, sink, 1 << 20)
missing = libraries - {path.name for path in (whole / "lib").iterdir()}
if missing:
    sys.exit("error: not in PyTorch's wheels: " + ", ".join(sorted(missing)))
# The wheel's own libtorch.so would ask for CUDA's libraries; a linker script needs the CPU's only.
(whole / "lib" / "libtorch.so").write_text("INPUT(-ltorch_cpu)\n")
(whole / "build-version").write_text(sys.argv[2] + "\n")
PYTHON
}

# Puts a CPU libtorch into folder $1, whole or not at all.
assemble() {
  cache=$(dirname "$1")
  mkdir -p "$cache"
  check_means "$cache"
  # What a killed run has left, and no running one can still need.
  find "$cache" -maxdepth 1 -name 'libtorch-*.part*' -mmin +1440 -exec rm -rf {} +
  part=$(mktemp -d "$1.part-XXXXXX")
  trap 'rm -rf "$part"' EXIT
  trap 'exit 130' INT HUP TERM
  say "none found, putting a CPU build together in $1: $download_mb MB to download, once"
  # PyTorch's CPU library refers to two libraries of CUDA, which it never calls without a GPU.
  download nvidia-cuda-runtime 13.0.96 manylinux2014_x86_64 7f82250d7782aa23b6cfe765ecc7db554bd3c2870c43f3d1821f1d18aebf0548
  download nvidia-cuda-cupti 13.0.85 manylinux_2_25_x86_64 4eb01c08e859bf924d222250d2e8f8b8ff6d3db4721288cf35d14252a4d933c8
  download torch $version manylinux_2_28_x86_64 7aa2f9bbc6d4595ba72138026b2074be1233186150e9292865e04b7a63b8c67a
  say "unpacking"
  unpack
  mv "$part/whole" "$part/$(basename "$1")"
  # Fails where another run was faster, whose result is as good.
  mv -n "$part/$(basename "$1")" "$cache/" || true
}

if [ -n "${LIBTORCH+set}" ]; then
  case $LIBTORCH in
    /*) ;;
    *) fail "LIBTORCH must be an absolute path, and is '$LIBTORCH'" ;;
  esac
  fault=$(fault_of "$LIBTORCH")
  [ -z "$fault" ] ||
    fail "expected libtorch $series in LIBTORCH=$LIBTORCH, found: $fault. Correct LIBTORCH, or unset it to have libtorch set up"
  note "$LIBTORCH" "from LIBTORCH"
  exit
fi
if [ -n "${LIBTORCH_USE_PYTORCH+set}" ]; then
  say "left to the build, since LIBTORCH_USE_PYTORCH is set"
  exit
fi

folder=$(noted)
if [ -n "$folder" ]; then
  fault=$(fault_of "$folder")
  [ -n "$fault" ] || exit 0
  say "$folder is what .cargo/config.toml names, but: $fault. Looking anew"
fi
folder=$(pytorch)
if [ -n "$folder" ] && [ -z "$(fault_of "$folder")" ]; then
  note "$folder" "python3's PyTorch"
  exit
fi
cache=${XDG_CACHE_HOME:-${HOME:?is not set, and the cache is looked for there}/.cache}/portrait-export
folder=$cache/libtorch-$version-cpu
[ -z "$(fault_of "$folder")" ] || assemble "$folder"
fault=$(fault_of "$folder")
[ -z "$fault" ] || fail "$folder is not whole: $fault. Delete it and try again"
note "$folder" "a CPU build"
