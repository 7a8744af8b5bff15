#!/usr/bin/env bash
# Builds what has changed, then serves the demonstration.
. "$(dirname "$0")/env.sh"
scripts/setup.sh
say "the server (about 25 minutes the first time, for the database engine; then up to 5)"
cargo build "${server_flags[@]}" --bin enlace
scripts/wasm.sh
export ENLACE_DATA=${ENLACE_DATA:-$PWD/data}
say "serving; the data are in $ENLACE_DATA, Ctrl C stops"
# The server refuses settings that it does not know, and this one is the scripts' own.
exec env -u ENLACE_CACHE "$house/enlace" serve --demonstration
