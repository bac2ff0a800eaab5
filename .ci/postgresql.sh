#!/usr/bin/env bash
# A PostgreSQL server for the tests, on a free port of 127.0.0.1, in a temporary folder. Each checkout
# has its own, so that several can test at once. Needs Python 3.
#
#   .ci/postgresql.sh start    installs what is missing (Debian), starts, prints how to connect
#   .ci/postgresql.sh stop     stops it and removes its folder
set -euo pipefail

checkout=$(cd "$(dirname "$0")/.." && pwd -P)
home=${TMPDIR:-/tmp}/strate-postgresql-$(printf '%s' "$checkout" | cksum | cut -d ' ' -f 1)

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$*"; else sh -c "$*"; fi
}

binaries() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
  local port
  if [ -z "$(binaries)" ]; then
    apt-get update -qq && apt-get install -y -qq postgresql >/dev/null
  fi
  stop
  mkdir -p "$home"
  [ "$(id -u)" = 0 ] && chown postgres "$home"
  as_server "$(binaries)/initdb -D $home/data -E UTF8 --locale=C.UTF-8 -A trust" >/dev/null
  port=$(free_port)
  as_server "$(binaries)/pg_ctl -D $home/data -l $home/log -w start \
    -o '-p $port -k $home -h 127.0.0.1'" >/dev/null
  echo "host=127.0.0.1 port=$port user=$([ "$(id -u)" = 0 ] && echo postgres || id -un) dbname=postgres"
}

stop() {
  if [ -f "$home/data/postmaster.pid" ]; then
    as_server "$(binaries)/pg_ctl -D $home/data -m immediate stop" >/dev/null || true
  fi
  rm -rf "$home"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "postgresql.sh: say start or stop" >&2; exit 1 ;;
esac
