# Common to the drills; read by each with ".". Nothing here changes anything outside of $work.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
drills=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${DRILL_FOLDER:-$(mktemp -d "${TMPDIR:-/tmp}/plumbline-drill.XXXXXX")}
# Made anew for each drill.
password=Aa1-$(od -An -N9 -tx1 /dev/urandom | tr -d ' \n')
export DRILL_PASSWORD=$password
failed=0
children=()

# The program that is drilled: an unpacked package (PACKAGE=folder), or else the Release build of this checkout.
if [[ -n ${PACKAGE:-} ]]; then
  web=("$PACKAGE/Plumbline.Web" --contentRoot "$PACKAGE") plumb=("$PACKAGE/plumb")
else
  build=${CONFIGURATION:-Release}
  web=(dotnet "$root/src/Plumbline.Web/bin/$build/net10.0/Plumbline.Web.dll" --contentRoot "$root/src/Plumbline.Web")
  plumb=(dotnet "$root/src/Plumbline.Cli/bin/$build/net10.0/plumb.dll")
  export Content=$root/content
fi

say() { printf '%s\n' "$*"; }
expected() { say "expected: $*"; }
observed() { say "observed: $*"; }

# check WHAT COMMAND...: runs it and says whether it was so.
check() {
  local what=$1
  shift
  if "$@" >"$work/last.out" 2>"$work/last.err"; then
    say "ok      $what"
  else
    say "FAILED  $what"
    sed 's/^/        /' "$work/last.err" "$work/last.out" | head -20
    failed=$((failed + 1))
  fi
}

now() { date +%s%3N; }

not() { ! "$@"; }

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# wait_for SECONDS COMMAND...: asks ten times a second until it succeeds.
wait_for() {
  local rounds=$(($1 * 10))
  shift
  while ((rounds-- > 0)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  return 1
}

is_ready() { curl -fs -m 3 -o "$work/ready.out" "$1/health/ready"; }

# sign_in ADDRESS USER JAR: leaves the cookies in JAR.
sign_in() {
  local token
  token=$(curl -fs -c "$3" "$1/account/signin" |
    sed -nE 's/.*name="__RequestVerificationToken"[^>]*value="([^"]+)".*/\1/p' | head -1)
  [[ $(curl -s -o "$work/signin.out" -w '%{http_code}' -b "$3" -c "$3" "$1/account/signin" \
    --data-urlencode "Input.UserName=$2" --data-urlencode "Input.Password=$password" \
    --data-urlencode "__RequestVerificationToken=$token") == 302 ]]
}

# page ADDRESS JAR PATH WORD: the page answers 200 and holds the word.
page() { curl -fs -b "$2" "$1$3" >"$work/page.out" && grep -q "$4" "$work/page.out"; }

# A PostgreSQL of the drill's own in $1, on port $2; PostgreSQL does not run as root, so root asks postgres to do it.
pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
pg() {
  local program
  program=$(pg_bin)/$1
  shift
  if ((EUID == 0)); then (cd / && runuser -u postgres -- "$program" "$@"); else "$program" "$@"; fi
}
pg_settings() {
  cat >>"$1/postgresql.conf" <<CONF
port = $2
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
CONF
}
pg_make() {
  mkdir -p "$1"
  if ((EUID == 0)); then
    chmod 711 "$work"
    chown postgres "$1"
  fi
  pg initdb -D "$1" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null && pg_settings "$1" "$2"
}
pg_start() { pg pg_ctl -D "$1" -l "$1/log" -w start >/dev/null; }

# pg_follow PRIMARY_PORT FOLDER PORT: a standby of the drill's own, copied from the primary, that follows it.
pg_follow() {
  mkdir "$2"
  if ((EUID == 0)); then
    chown postgres "$2"
    chmod 700 "$2"
  fi
  check "a standby, copied from it" pg pg_basebackup -h 127.0.0.1 -p "$1" -U postgres -D "$2" -R -X stream
  echo "port = $3" >>"$2/postgresql.conf"
  check "the standby follows" pg_start "$2"
}

# What every node of a drill is told; a drill adds to it.
settings=("Demo__Seed=true" "Demo__Password=$password" "Database__Folder=$work/data" "Limits__Costly=1000000"
  "Limits__Public=1000000" "Limits__SignInByAddress=1000000" "Limits__SignInByName=1000000" "Sessions__Concurrent=10000"
  "Logging__LogLevel__Default=None")
connection() { say "Host=127.0.0.1;Port=$1;Username=postgres;Database=postgres"; }
on_postgres() { settings+=("Database__Kind=Postgres" "Database__Connection=$1"); }

# node NUMBER PORT: starts one; its process is $node_id.
node() {
  env "${settings[@]}" "${web[@]}" --urls "http://127.0.0.1:$2" >>"$work/web$1.log" 2>&1 &
  node_id=$!
  children+=("$node_id")
}

# save ADDRESSES SECONDS [ARGUMENTS]: people save beside the drill; wait for $saver, what it says is in saver.out.
save() {
  python3 "$drills/saver.py" "$1" "$2" --people 8 --marks "$work/marks" "${@:3}" >"$work/saver.out" &
  saver=$!
}
saved() { # saved ADDRESS: every acknowledged save is there, once.
  wait "$saver"
  observed "$(cat "$work/saver.out")"
  check "all acknowledged saves are there, once" python3 "$drills/saver.py" "$1" --verify "$work/marks"
  observed "$(cat "$work/last.out")"
}

# Ends what this drill started and nothing else.
clean_up() {
  local child
  for child in "${children[@]:-}"; do
    [[ -z $child ]] || kill -9 "$child" 2>/dev/null
  done
  for child in "$work"/pg*; do
    [[ ! -f $child/postmaster.pid ]] || pg pg_ctl -D "$child" -m immediate stop >/dev/null 2>&1
  done
  wait 2>/dev/null
  [[ -n ${DRILL_FOLDER:-} ]] || rm -rf "$work"
}
trap clean_up EXIT

finish() {
  ((failed == 0)) && say "drill passed" || say "drill FAILED: $failed"
  exit $((failed > 0))
}
