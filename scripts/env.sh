# Sourced by every script: where things lie, which versions, how to speak. Starts nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rust=1.95.0
cargo_leptos=0.3.10
wasm_bindgen=0.2.130
geckodriver=0.36.0

# Whatever is installed or compiled lies outside the checkout, so that a fresh clone starts warm.
cache=${ENLACE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/enlace}
tools=$cache/tools
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
# The server looks for its site beside itself.
house=$CARGO_TARGET_DIR/house
site=$house/site
logs=$cache/logs
export PATH="$PWD/end2end/node_modules/.bin:$tools/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Another compiler would bring other lints; rustup fetches this one where it is missing.
case "$(rustc --version 2>/dev/null || true)" in "rustc $rust "*) ;; *) export RUSTUP_TOOLCHAIN=$rust ;; esac
# Flags from the caller's shell would compile the database engine a second time.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
mkdir -p "$logs" "$tools"

say() { printf '\033[1m▸ %s\033[0m\n' "$*" >&2; }
stop() { printf '\033[1;31m✗ %s\033[0m\n' "$*" >&2; exit 1; }

# The server and its tests: one profile, one set of features, one compiled engine.
server_flags=(--profile house --features ssr)
