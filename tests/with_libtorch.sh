#!/usr/bin/env bash
# The library's tests and those files of tests that need libtorch, with it. Networks in tests of training are so small that they wait more than they gain on
# two threads: these tests take one each, go beside the others, and are told of after them.
set -uo pipefail
cd "$(dirname "$0")/.."

beside=() others=(--lib)
for file in $(grep -l '\[cfg(feature = "torch")\]' tests/*.rs); do
  name=$(basename "$file" .rs)
  case $name in
    *train*) beside+=(--test "$name") ;;
    *) others+=(--test "$name") ;;
  esac
done

cargo test --locked --no-run "${others[@]}" "${beside[@]}" || exit
told=$(mktemp)
# A process group of its own, so that all of it can be ended together (and SIGINT is not ignored in it, as in a script's background).
set -m
OMP_NUM_THREADS=1 cargo test --locked --no-fail-fast "${beside[@]}" </dev/null >"$told" 2>&1 &
training=$!
set +m
trap 'kill -- -$training 2>/dev/null; cat "$told"; rm -f "$told"' EXIT
cargo test --locked --no-fail-fast "${others[@]}"
rest=$?
echo "waiting for the tests of training"
wait $training
training_failed=$?
((rest == 0 && training_failed == 0))
