#!/usr/bin/env bash
# The long proofs: a full disk, a database on another server that goes away, races, crashes, refusals, bad input, each
# printing its figure; then the browser tests in all eight combinations, and tasks on a phone in other engines.
. "$(dirname "$0")/env.sh"
scripts/setup.sh browser
export RUST_MIN_STACK=$((16 << 20)) ENLACE_PROVE=full
cargo build --locked "${server_flags[@]}" --bin enlace
scripts/wasm.sh
say "a full disk (a minute)"
node scripts/full.mjs
say "a database on another server (15 minutes the first time, to build one; then a minute)"
(cd end2end/database && CARGO_TARGET_DIR=$CARGO_TARGET_DIR/database cargo build --locked --profile house)
node scripts/remote.mjs
say "proofs (two hours on two cores; each says when it is done)"
cargo test --locked "${server_flags[@]}" --lib -- --nocapture --test-threads=1 proofs fuzz streams
say "the policy against the oracle, five million cases"
scripts/oracle.sh 5000000
say "browser tests in both languages, widths and colour schemes"
npm --prefix end2end --silent test
say "tasks on a phone in Firefox and WebKit, over TLS (2 minutes)"
scripts/setup.sh others
playwright test --config end2end/others
