#!/usr/bin/env bash
# Everything that is checked. Each step counts what passed and what failed; a step that breaks before it can count has failed once.
. "$(dirname "$0")/env.sh"

passed=0 failed=0 broken=()
out=$logs/test
mkdir -p "$out"
: >"$out/code"

# step NAME HOW-LONG COUNTER COMMAND…: runs it, keeps its output in a log, and asks COUNTER (which reads the log) for `passed failed`.
step() {
  local name=$1 usual=$2 counter=$3 start=$SECONDS code=0 p=0 f=0
  shift 3
  say "$name ($usual)"
  { "$@" 2>&1 || echo $? >"$out/code"; } | tee "$out/$name.log"
  if [ -s "$out/code" ]; then code=$(<"$out/code"); : >"$out/code"; fi
  read -r p f < <($counter "$out/$name.log" "$code") || true
  if [ "$code" != 0 ] && [ "${f:-0}" = 0 ]; then f=1; fi
  if [ "${p:-0}" = 0 ] && [ "${f:-0}" = 0 ]; then f=1; fi
  passed=$((passed + p)) failed=$((failed + f))
  [ "$f" = 0 ] || broken+=("$name: $f failed, see $out/$name.log")
  say "$name: $p passed, $f failed in $((SECONDS - start)) s"
}
# A step that is one check.
whole() { [ "$2" = 0 ] && echo 1 0 || echo 0 1; }
# The sums of cargo's `test result: ok. 12 passed; 0 failed; …` lines.
cargo_counts() { awk '/^test result:/ { for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1) } } END { print p + 0, f + 0 }' "$1"; }
# The last `N passed, N failed` line of a script of ours.
own_counts() { awk '/^[0-9]+ passed, [0-9]+ failed$/ { p = $1; f = $3 } END { print p + 0, f + 0 }' "$1"; }

browser_tests() {
  rm -f "$out/browser.json"
  PLAYWRIGHT_JSON_OUTPUT_NAME=$out/browser.json npm --prefix end2end --silent test -- "$@" && code=0 || code=$?
  node scripts/results.mjs "$out/browser.json"
  return $code
}

scripts/setup.sh browser || { echo "0 passed, 1 failed"; exit 1; }
step format "seconds" whole cargo fmt --check
# The development profile: leptos-fluent compares the words with the dictionaries only under debug assertions.
step lint-browser "2 minutes the first time, then seconds" whole \
  cargo clippy --locked --target wasm32-unknown-unknown --lib --features hydrate -- -D warnings
step lint-server "10 minutes the first time, then seconds" whole \
  cargo clippy --locked "${server_flags[@]}" --all-targets -- -D warnings
# The engine's futures are deep: the default stack of a test thread overflows.
export RUST_MIN_STACK=$((16 << 20))
step tests "30 minutes the first time (the database engine), then 5 to 10" cargo_counts \
  cargo test --locked "${server_flags[@]}" --lib
step oracle "3 minutes the first time, then seconds" own_counts scripts/oracle.sh
step server "5 minutes" whole cargo build --locked "${server_flags[@]}" --bin enlace
step browser-build "5 minutes the first time, then 1 to 2" whole scripts/wasm.sh
step sizes "seconds" own_counts node scripts/sizes.mjs "$site" --check
step browser-tests "minutes" own_counts browser_tests

for line in ${broken[@]+"${broken[@]}"}; do printf '✗ %s\n' "$line" >&2; done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
