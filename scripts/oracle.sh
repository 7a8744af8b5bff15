#!/usr/bin/env bash
# oracle.sh [CASES [SEED]]: compares the decisions of src/access with a second, independent statement of the same rules
# (end2end/oracle/src/rules.cedar) on random cases, and prints how many.
. "$(dirname "$0")/env.sh"
say "the second statement of the rules (the Cedar engine: 4 minutes of one core the first time)"
# A folder of its own: another workspace, another profile.
cargo run --locked --quiet --manifest-path end2end/oracle/Cargo.toml --target-dir "$cache/oracle" -- "${1:-100000}" "${2:-$RANDOM}"
