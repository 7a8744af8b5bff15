#!/usr/bin/env bash
# Builds the browser's half (WASM in chunks, glue, styles) and lays it out beside the server, unless nothing it is made of has changed.
. "$(dirname "$0")/env.sh"

# What it is made of: the Rust files that the compiler itself named after the last build (those of the server's face are not
# among them), and everything that is not Rust.
sources=$house/site.sources
fingerprint() {
  { cat "$sources"; find style public locales -type f; ls Cargo.toml Cargo.lock .cargo/config.toml scripts/env.sh scripts/wasm.sh scripts/site.mjs scripts/chunks.mjs; } 2>/dev/null \
    | LC_ALL=C sort -u | tr '\n' '\0' | xargs -0 sha256sum 2>&1 | sha256sum
}
if [ -f "$sources" ] && [ "$(cat "$house/site.fingerprint" 2>/dev/null)" = "$(fingerprint)" ]; then exit 0; fi

say "the browser's half: WASM, split into chunks (about 3 minutes the first time, then 1 to 2)"
# cargo-leptos runs wasm-opt over every chunk, minutes of work that make what is sent larger (see chunks.mjs): here it does nothing.
idle=$CARGO_TARGET_DIR/front/idle
mkdir -p "$idle"
ln -sf "$(type -P true)" "$idle/wasm-opt"
PATH=$idle:$PATH cargo leptos build --release --split --frontend-only

# A first line `…/libenlace.rlib: a.rs b.rs`; spaces in names are escaped. Only this checkout's files, relative to it.
mkdir -p "$site"
cut -d: -f2- "$CARGO_TARGET_DIR/front/wasm32-unknown-unknown/wasm-release/enlace.d" | sed 's/\\ /\x01/g' | tr ' ' '\n' | sed 's/\x01/ /g' \
  | sed "s|^$PWD/||" | grep -v '^/' | grep . >"$sources"
node scripts/site.mjs "$CARGO_TARGET_DIR/front/site" "$site"
fingerprint >"$house/site.fingerprint"
