#!/usr/bin/env bash
# A small Trino cluster for the tests: one coordinator and two workers on free ports of 127.0.0.1.
# Each checkout has its own, so that several can test at once.
#
#   .ci/trino.sh start    fetches what is missing, starts, waits until all three are active, and
#                         prints the address; a start that fails or is interrupted leaves none
#   .ci/trino.sh stop     stops exactly the processes it started
#   .ci/trino.sh kill worker2      SIGKILL, as when a machine dies
#   .ci/trino.sh revive worker2    starts it again and waits until it is active
#
# Archives and data lie in $STRATE_TRINO_HOME (by default a folder of the user's cache), outside the
# project. Needs Maven, Python 3 and a JDK of 24 or newer ($STRATE_JAVA_HOME, or the newest of
# /usr/lib/jvm).
set -euo pipefail

VERSION=476
NODES="coordinator worker1 worker2"
checkout=$(cd "$(dirname "$0")/.." && pwd -P)
home=${STRATE_TRINO_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/strate-trino}
server=$home/trino-server-core-$VERSION
run=$home/run-$(printf '%s' "$checkout" | cksum | cut -d ' ' -f 1)

fail() { printf 'trino.sh: %s\n' "$*" >&2; exit 1; }

find_java() {
  local candidate version
  for candidate in "${STRATE_JAVA_HOME:-}" $(ls -d /usr/lib/jvm/*/ 2>/dev/null | sort -rV); do
    [ -x "$candidate/bin/java" ] || continue
    version=$("$candidate/bin/java" -version 2>&1 | sed -nE 's/.*version "([0-9]+).*/\1/p')
    if [ "${version:-0}" -ge 24 ]; then printf '%s' "${candidate%/}"; return; fi
  done
  fail "Trino $VERSION needs Java 24 or newer, and there is none in \$STRATE_JAVA_HOME or /usr/lib/jvm"
}

fetch() { # artifact, extension
  local file=$HOME/.m2/repository/io/trino/$1/$VERSION/$1-$VERSION.$2
  [ -f "$file" ] || mvn -q -B dependency:get -Dtransitive=false \
    "-Dartifact=io.trino:$1:$VERSION:$2" >&2 ||
    fail "io.trino:$1:$VERSION:$2 could not be had from Maven Central"
  printf '%s' "$file"
}

unpack() { # one checkout at a time: the server is the same for all
  exec 9>"$home/lock"
  flock 9
  [ -d "$server" ] || tar xzf "$(fetch trino-server-core tar.gz)" -C "$home"
  local plugin
  for plugin in memory tpch iceberg; do
    [ -d "$server/plugin/$plugin" ] && continue
    unzip -q -o "$(fetch "trino-$plugin" zip)" -d "$home/unpacked"
    mv "$home/unpacked/trino-$plugin-$VERSION" "$server/plugin/$plugin"
  done
  exec 9>&-
}

free_ports() { # held together, so that no two are the same
  python3 -c '
import socket
held = [socket.socket() for _ in range(3)]
for one in held: one.bind(("127.0.0.1", 0))
print(*[one.getsockname()[1] for one in held])'
}

coordinator_port() {
  sed -n 's/^http-server.http.port=//p' "$run/coordinator/etc/config.properties"
}

configure() { # name, port, whether it is the coordinator, heap, port of the coordinator
  local etc=$run/$1/etc
  mkdir -p "$etc/catalog" "$run/exchange" "$run/warehouse"
  cat >"$etc/node.properties" <<END
node.environment=strate
node.id=$1
node.data-dir=$run/$1
node.internal-address=127.0.0.1
node.bind-ip=127.0.0.1
END
  cat >"$etc/jvm.config" <<END
-server
-Xmx$4
-XX:+UseG1GC
-XX:+ExplicitGCInvokesConcurrent
-Djdk.attach.allowAttachSelf=true
--add-modules=jdk.incubator.vector
END
  cat >"$etc/config.properties" <<END
coordinator=$3
http-server.http.port=$2
discovery.uri=http://127.0.0.1:$5
END
  if [ "$3" = true ]; then echo "node-scheduler.include-coordinator=false" >>"$etc/config.properties"; fi
  # What a session needs that asks for lost tasks to be run again.
  echo "fault-tolerant-execution-task-memory=512MB" >>"$etc/config.properties"
  printf 'exchange-manager.name=filesystem\nexchange.base-directories=%s\n' "$run/exchange" \
    >"$etc/exchange-manager.properties"
  printf 'connector.name=memory\nmemory.max-data-per-node=1GB\n' >"$etc/catalog/memory.properties"
  echo "connector.name=tpch" >"$etc/catalog/tpch.properties"
  cat >"$etc/catalog/iceberg.properties" <<END
connector.name=iceberg
iceberg.catalog.type=TESTING_FILE_METASTORE
hive.metastore.catalog.dir=local:///
fs.native-local.enabled=true
local.location=$run/warehouse
END
}

launch() { # name
  (cd "$run/$1" && JAVA_HOME=$java PATH=$java/bin:$PATH \
    "$server/bin/launcher" start --etc-dir "$run/$1/etc" --data-dir "$run/$1" >/dev/null) ||
    fail "$1 did not start"
}

active_workers() {
  local next body
  body=$(curl -sf -X POST -H 'X-Trino-User: strate' --data \
    "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active' AND NOT coordinator" \
    "http://127.0.0.1:$(coordinator_port)/v1/statement") || return 0
  while next=$(printf '%s' "$body" | sed -nE 's/.*"nextUri":"([^"]+)".*/\1/p') && [ -n "$next" ]; do
    body=$(curl -sf "$next") || return 0
    printf '%s' "$body" | sed -nE 's/.*"data":\[\[([0-9]+)\]\].*/\1/p'
  done
}

start() {
  mkdir -p "$home"
  java=$(find_java)
  unpack
  stop
  rm -rf "$run"
  local ports
  read -ra ports <<<"$(free_ports)"
  configure coordinator "${ports[0]}" true 1500m "${ports[0]}"
  configure worker1 "${ports[1]}" false 2500m "${ports[0]}"
  configure worker2 "${ports[2]}" false 2500m "${ports[0]}"
  trap stop EXIT
  local name
  for name in $NODES; do launch "$name"; done
  await_workers
  trap - EXIT
  echo "trino://strate@127.0.0.1:${ports[0]}/memory/default"
}

await_workers() {
  for _ in $(seq 180); do
    [ "$(active_workers | tail -n 1)" = 2 ] && return
    sleep 1
  done
  fail "the cluster was not whole after three minutes: see $run/*/var/log/server.log"
}

# The process of a node, if it runs: the system may have given its number to another since.
pid_of() { # name
  local pid
  pid=$(head -n 1 "$run/$1/var/run/launcher.pid" 2>/dev/null) || return 0
  if tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF -e "-Dnode.data-dir=$run/$1"; then
    printf '%s' "$pid"
  fi
}

kill_node() { # name
  local pid
  pid=$(pid_of "$1")
  [ -z "$pid" ] || kill -9 "$pid"
  rm -f "$run/$1/var/run/launcher.pid"
}

revive() { # name
  java=$(find_java)
  launch "$1"
  await_workers
}

stop() { # the servers' logs stay until the next start
  local name
  for name in $NODES; do kill_node "$name"; done
  rm -rf "$run/warehouse" "$run/exchange"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  kill) kill_node "$2" ;;
  revive) revive "$2" ;;
  *) fail "say start, stop, kill NODE or revive NODE" ;;
esac
