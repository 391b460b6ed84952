# Runs test programs one after another and adds up what they counted. Source it after lib.sh.
#   suite NAME COMMAND...    runs, keeps the output in build/test-logs/NAME.log, prints one line
#   skip_suite NAME REASON   one skipped, said aloud
#   side_by_side 'FUNCTION ARGUMENT...' ...   functions of suites, at the same time
#   totals                   the closing line; fails when anything failed or nothing ran
passed=0 failed=0 skipped=0
logs=$root/build/test-logs
mkdir -p "$logs"

# counts_in FILE: "passed failed skipped" as doctest, node's test runner or our own plain line say
# them; the last such line of a file counts.
counts_in() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /^\[doctest\] test cases:/ {
      split($0, word, /[^0-9]+/); p = word[3]; f = word[4]; s = word[5]; seen = 1 }
    /^[# ℹ]*pass [0-9]+$/ { p = $NF; seen = 1 }
    /^[# ℹ]*fail [0-9]+$/ { f = $NF }
    /^[# ℹ]*skipped [0-9]+$/ { s = $NF }
    /^([^:]+: )?[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ {
      sub(/^[^:]+: /, ""); split($0, word, /[^0-9]+/)
      p = word[1]; f = word[2]; s = word[3]; seen = 1 }
    END { if (seen) print p + 0, f + 0, s + 0 }'
}

suite() {
  local name=$1 log began status=0 counts p f s word
  shift
  log=$logs/${name// /-}.log
  began=$SECONDS
  "$@" >"$log" 2>&1 </dev/null || status=$?
  counts=$(counts_in "$log")
  # A runner that died before it could count is one failure.
  read -r p f s <<<"${counts:-0 0 0}"
  if [ $status != 0 ] && [ "$f" = 0 ]; then f=1; fi
  if [ $status = 0 ] && [ -z "$counts" ]; then f=1; echo "counted nothing" >>"$log"; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [ "$f" = 0 ]; then word="${green}ok${plain}"; else word="${red}FAILED${plain}"; fi
  printf '%-34s %5d passed %3d failed %3d skipped %5d s  %s\n' \
    "$name" "$p" "$f" "$s" $((SECONDS - began)) "$word"
  [ "$f" = 0 ] || { tail -40 "$log"; say "whole output: ${log#"$root"/}"; }
}

skip_suite() {
  skipped=$((skipped + 1))
  printf '%-34s %sskipped: %s%s\n' "$1" "$yellow" "$2" "$plain"
}

# What a lane counts reaches the others by a file; one that dies before it wrote it has failed.
side_by_side() {
  local lane at=0 p f s
  for lane in "$@"; do
    at=$((at + 1))
    rm -f "$logs/lane-$at"
    (
      passed=0 failed=0 skipped=0
      # shellcheck disable=SC2086
      $lane
      echo "$passed $failed $skipped" >"$logs/lane-$at"
    ) &
  done
  wait
  for at in $(seq $#); do
    read -r p f s <"$logs/lane-$at" || { p=0 f=1 s=0; }
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
}

totals() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
