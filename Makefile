# Set-up only; everything else is cargo's.
.PHONY: demo test setup

# Needs a Rust toolchain and a C++ compiler (and python3 with pip where there is no libtorch). Writes avatar.glb and avatar.png, of the shipped generator's first person, into the
# current folder. (With PROFILE=dev it takes the build that tests use.)
PROFILE ?= release
demo: setup
	cargo run --profile $(PROFILE) --locked -- mesh -o avatar.glb --preview avatar.png

# Needs what demo needs, and Node.js for the check of exported glTF by Khronos' validator.
# Without libtorch, every test; then with it those that it makes a difference to, whatever became of the first. (`cargo test` runs
# all of them with it.)
test: setup
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		for tool in tests/validator tests/packers tests/importers templates/viewer; do (cd $$tool && npm ci --no-audit --no-fund) || exit 1; done; \
	else \
		echo "node or npm not found: glTF is exported and read back, but not checked by Khronos' validator and three.js, or compared with gltfpack"; \
	fi
	if [ -d tests/validator/node_modules ] && [ -d tests/packers/node_modules ]; then export PORTRAIT_REQUIRE_VALIDATOR=1; fi; \
	cargo test --locked --no-default-features --no-fail-fast; plain=$$?; \
	tests/with_libtorch.sh && exit $$plain

# Finds libtorch, or puts one together where there is none (see README.md). Quick where that is done.
setup:
	@.cargo/libtorch.sh
