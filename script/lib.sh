# Shared by the scripts: where the project is, which tools come first, and the few words all say.
# Source it; it changes into the project's root.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

node_home=$root/build/node
export PATH="$node_home/node_modules/.bin:$PATH:/usr/sbin:/sbin"
export LC_ALL=C.UTF-8
cores=$(nproc)
machine_cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/kept

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' yellow=$'\e[33m' plain=$'\e[0m'
else
  bold='' green='' red='' yellow='' plain=''
fi

say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }
warn() { printf '%s%s%s\n' "$yellow" "$*" "$plain" >&2; }
die() {
  printf '%s%s%s\n' "$red" "$*" "$plain" >&2
  exit 1
}

# Runs a command as root: Debian packages and the tests' own PostgreSQL need it.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# has_target PRESET NAME: does this build know the target? (Asks ninja; configure first.)
has_target() { ninja -C "build/$1" -t query "$2" >/dev/null 2>&1; }

# free_port: a TCP port of loopback that nobody listens on.
free_port() {
  python3 -c 'import socket
with socket.socket() as s:
  s.bind(("127.0.0.1", 0))
  print(s.getsockname()[1])'
}

# wait_until SECONDS COMMAND...: tries ten times a second.
wait_until() {
  local tries=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}
