# Counting and serving for the tests of commands. Source it after script/lib.sh; it makes `scratch`.
kept=${KEPT_PROGRAM:-$root/build/release/kept}
[ -x "$kept" ] || die "run script/build first"
good=0 bad=0
servers=()
scratch=$(mktemp -d /tmp/kept-commands.XXXXXX)
clean_up() {
  [ ${#servers[@]} = 0 ] || kill "${servers[@]}" 2>/dev/null || true
  if mountpoint -q "$scratch/small"; then umount "$scratch/small"; fi
  chmod -R u+rwX "$scratch" && rm -rf "$scratch"
}
trap clean_up EXIT

# holds WHAT COMMAND...: the command succeeds.
holds() {
  local what=$1
  shift
  if "$@" >"$scratch/output" 2>&1; then
    good=$((good + 1))
  else
    bad=$((bad + 1))
    echo "FAILED $what"
    sed 's/^/  /' "$scratch/output" | tail -5
  fi
}

# says WHAT STATUS WORDS COMMAND...: it ends with that status and its output holds the words.
says() {
  local what=$1 wanted=$2 words=$3 status=0
  shift 3
  timeout 60 "$@" >"$scratch/output" 2>&1 </dev/null || status=$?
  if [ "$status" = "$wanted" ] && grep -qF -- "$words" "$scratch/output"; then
    good=$((good + 1))
  else
    bad=$((bad + 1))
    echo "FAILED $what: status $status, not $wanted, or it does not say: $words"
    sed 's/^/  /' "$scratch/output" | tail -5
  fi
}

# serve FOLDER [OPTION...]: sets `port` and `server`; the log is FOLDER.log.
serve() {
  local folder=$1
  shift
  port=$(free_port)
  "$kept" serve --data "$folder" --listen "127.0.0.1:$port" "$@" >"$folder.log" 2>&1 </dev/null &
  server=$!
  servers+=("$server")
  wait_until 20 grep -q '^Kept is at' "$folder.log" || die "no start: $(tail -5 "$folder.log")"
}

# owner_of FOLDER: makes an owner and prints a token.
owner_of() {
  "$kept" user add --data "$1" --name Olga --email olga@kept.example --access owner \
    --print-token 2>/dev/null | tail -1
}

count() {
  echo "$good passed, $bad failed"
  [ "$bad" = 0 ] && [ "$good" -gt 0 ]
}
