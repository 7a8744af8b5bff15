#!/usr/bin/env bash
# Measures, and prints each figure beside its budget.
. "$(dirname "$0")/env.sh"
scripts/setup.sh
cargo build --locked "${server_flags[@]}" --bin enlace
scripts/wasm.sh
node scripts/sizes.mjs "$site"
say "the server"
node scripts/server.mjs
say "the same pages with a thousand times the people and lines"
node scripts/scale.mjs
say "the approvals inbox among 100,000 open requests"
node scripts/inbox.mjs
say "cases among a million"
node scripts/cases.mjs
say "loading a provider's lines"
node scripts/import.mjs
