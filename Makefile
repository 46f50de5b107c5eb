# Set-up only; everything else is cargo's.
.PHONY: demo test

# Needs a Rust toolchain. Writes avatar.glb and avatar.png into the current folder.
demo:
	cargo run --release --locked -- mesh -o avatar.glb --preview avatar.png

# Needs a Rust toolchain, and Node.js for the check of exported glTF by Khronos' validator.
# One run covers both feature sets: as long as no feature exists, the one without defaults is also the default one.
test:
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		cd tests/validator && npm ci --no-audit --no-fund; \
	else \
		echo "node or npm not found: glTF is exported and read back, but not checked by Khronos' validator"; \
	fi
	if [ -d tests/validator/node_modules ]; then export PORTRAIT_REQUIRE_VALIDATOR=1; fi; \
	cargo test --locked --no-default-features
