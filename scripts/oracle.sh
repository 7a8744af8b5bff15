#!/usr/bin/env bash
# oracle.sh [CASES]: the policy against a second statement of the same rules, on random cases.
. "$(dirname "$0")/env.sh"
CARGO_TARGET_DIR=$CARGO_TARGET_DIR/oracle cargo run --quiet --locked --manifest-path end2end/oracle/Cargo.toml -- "${1:-200000}"
