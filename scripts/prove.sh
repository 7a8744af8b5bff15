#!/usr/bin/env bash
# The long proofs: races, crashes, refusals, bad input, the second statement of the rules, each printing its figure; then the browser tests in all eight combinations.
. "$(dirname "$0")/env.sh"
scripts/setup.sh browser
export RUST_MIN_STACK=$((16 << 20)) ENLACE_PROVE=full
cargo build --locked "${server_flags[@]}" --bin enlace
scripts/wasm.sh
say "proofs (two hours on two cores; each says when it is done)"
cargo test --locked "${server_flags[@]}" --lib -- --nocapture --test-threads=1 proofs fuzz
scripts/oracle.sh 1000000
say "browser tests in both languages, widths and colour schemes"
npm --prefix end2end --silent test
