#!/usr/bin/env bash
# The library's tests and those files of tests that need libtorch, with it. Training is tested on one thread, for equal bytes and since small networks wait
# more than they gain on two; so it goes beside the others, and is told of after them.
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
# A process group of its own: else the shell has it ignore SIGINT, which tests send.
set -m
cargo test --locked --no-fail-fast "${beside[@]}" >"$told" 2>&1 &
training=$!
set +m
trap 'kill -- -$training 2>/dev/null; rm -f "$told"' EXIT
cargo test --locked --no-fail-fast "${others[@]}"
rest=$?
wait $training
training_failed=$?
cat "$told"
((rest == 0 && training_failed == 0))
