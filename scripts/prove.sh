#!/usr/bin/env bash
# The long proofs: races, crashes, refusals, each printing its figure; then the browser tests in all eight combinations.
. "$(dirname "$0")/env.sh"
scripts/setup.sh browser
export RUST_MIN_STACK=$((16 << 20)) ENLACE_PROVE=full
cargo build --locked "${server_flags[@]}" --bin enlace
scripts/wasm.sh
say "proofs (an hour, perhaps more)"
cargo test --locked "${server_flags[@]}" --lib proofs -- --nocapture --test-threads=1
say "browser tests in both languages, widths and colour schemes"
npm --prefix end2end --silent test
