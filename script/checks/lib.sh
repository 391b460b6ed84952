# Shared by the checks: each takes the folder to look at as its first argument, prints what is wrong
# as `file:line: words`, and leaves with 0 (nothing), 1 (something) or 77 (nothing to look at).
set -euo pipefail
export LC_ALL=C.UTF-8
house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tree=$(cd "$1" && pwd)
cd "$tree"

# files PATTERN...: the project's own files of these shell patterns, the plants left out.
files() {
  if [ "$tree" = "$house" ]; then
    git ls-files --cached --others --exclude-standard -- "$@" ':!tests/checks' |
      while read -r file; do [ ! -f "$file" ] || echo "$file"; done
  else
    local pattern
    for pattern in "$@"; do find . -type f -path "*/$pattern"; done | sed 's|^\./||' | sort -u
  fi
}

# broken_if_any: reads complaints; prints them and leaves with 1 when there were some.
broken_if_any() {
  local complaints
  complaints=$(cat)
  [ -z "$complaints" ] || { echo "$complaints"; exit 1; }
}
