#!/usr/bin/env bash
# Installs what is missing: `setup.sh` for building, `setup.sh browser` for the browser tests too, `setup.sh others` for the
# other engines. With nothing missing it takes a moment.
. "$(dirname "$0")/env.sh"

command -v rustup >/dev/null || stop "rustup is missing: install it from https://rustup.rs and run this again"
command -v node >/dev/null || stop "Node 20 or newer is missing: install it and run this again"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node 20 or newer is needed, this is $(node --version)"
command -v cc >/dev/null || stop "a C compiler is missing: on Debian, install build-essential"

packages=()
perl -MIPC::Cmd -MFindBin -e1 2>/dev/null || packages+=(perl)
if [ "${1:-}" = browser ] && ! command -v "${CHROMIUM:-chromium}" >/dev/null; then packages+=(chromium fonts-liberation); fi
if [ "${1:-}" = others ]; then
  command -v firefox-esr >/dev/null || packages+=(firefox-esr)
  command -v WebKitWebDriver >/dev/null || packages+=(webkit2gtk-driver)
  command -v xvfb-run >/dev/null || packages+=(xvfb xauth)
  command -v openssl >/dev/null || packages+=(openssl)
fi
if [ ${#packages[@]} -gt 0 ]; then
  say "system packages: ${packages[*]} (about 1 minute)"
  as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "please install as root: apt-get install ${packages[*]}"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${packages[@]}" >"$logs/apt.log" \
    || stop "apt-get failed, see $logs/apt.log"
fi

sysroot=$(rustc --print sysroot 2>/dev/null || true)
if [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] || [ ! -x "$sysroot/bin/cargo-clippy" ] || [ ! -x "$sysroot/bin/cargo-fmt" ]; then
  say "Rust: the wasm32 target, clippy and rustfmt (about 1 minute)"
  [ -z "${RUSTUP_TOOLCHAIN:-}" ] || rustup toolchain install "$RUSTUP_TOOLCHAIN" --no-self-update --profile minimal
  rustup target add wasm32-unknown-unknown
  rustup component add clippy rustfmt
fi

# has CRATE VERSION: cargo's own list of what it installed here.
has() { grep -qs "^\"$1 $2 " "$tools/.crates.toml" && [ -x "$tools/bin/$3" ]; }
# Tools only have to start: little optimisation halves the wait.
install() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR=$cache/tools-target cargo install --root "$tools" "$@" || stop "$1 did not install"
  fresh=yes
}
fresh=
if ! has cargo-leptos $cargo_leptos cargo-leptos; then
  say "cargo-leptos $cargo_leptos, which splits and packs the browser's half (about 9 minutes, once)"
  install "cargo-leptos@$cargo_leptos" --locked --no-default-features --features no_downloads
fi
if ! has wasm-bindgen-cli $wasm_bindgen wasm-bindgen; then
  say "wasm-bindgen $wasm_bindgen (about 5 minutes, once)"
  # Its lockfile names a version that was withdrawn, so --locked cannot work.
  install "wasm-bindgen-cli@$wasm_bindgen"
fi
if [ "${1:-}" = others ] && ! has geckodriver $geckodriver geckodriver; then
  say "geckodriver $geckodriver, which drives Firefox (about 3 minutes, once)"
  install "geckodriver@$geckodriver" --locked
fi
[ -z "$fresh" ] || rm -rf "$cache/tools-target"

# What only the browser tests use. from_npm FOLDER WHAT
from_npm() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return
  say "from npm: $2 (a few seconds)"
  npm ci --prefix "$1" --silent --cache "$cache/npm" || stop "npm ci failed in $1"
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}
if [ -n "${1:-}" ]; then from_npm end2end "Playwright, axe, Fluent"; fi
if [ "${1:-}" = others ]; then from_npm end2end/others "Selenium"; fi
