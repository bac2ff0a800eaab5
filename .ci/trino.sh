#!/usr/bin/env bash
# A small Trino cluster for the tests: one coordinator and two workers on 127.0.0.1.
#
#   .ci/trino.sh start    fetches what is missing, starts, waits until all three are active
#   .ci/trino.sh stop     stops exactly the processes it started
#   .ci/trino.sh kill worker2      SIGKILL, as when a machine dies
#   .ci/trino.sh revive worker2    starts it again and waits until it is active
#
# Archives and data lie in $STRATE_TRINO_HOME (by default a folder of the user's cache), outside the
# project. Needs Maven and a JDK of 24 or newer ($STRATE_JAVA_HOME, or the newest of /usr/lib/jvm).
set -euo pipefail

VERSION=476
PORT=18080
home=${STRATE_TRINO_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/strate-trino}
server=$home/trino-server-core-$VERSION
run=$home/run

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

unpack() {
  [ -d "$server" ] || tar xzf "$(fetch trino-server-core tar.gz)" -C "$home"
  local plugin
  for plugin in memory tpch iceberg; do
    [ -d "$server/plugin/$plugin" ] && continue
    unzip -q -o "$(fetch "trino-$plugin" zip)" -d "$home/unpacked"
    mv "$home/unpacked/trino-$plugin-$VERSION" "$server/plugin/$plugin"
  done
}

configure() { # name, port, whether it is the coordinator, heap
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
discovery.uri=http://127.0.0.1:$PORT
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
    "http://127.0.0.1:$PORT/v1/statement") || return 0
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
  configure coordinator "$PORT" true 1500m
  configure worker1 $((PORT + 1)) false 2500m
  configure worker2 $((PORT + 2)) false 2500m
  for name in coordinator worker1 worker2; do launch "$name"; done
  await_workers
  echo "trino://strate@127.0.0.1:$PORT/memory/default"
}

await_workers() {
  for _ in $(seq 180); do
    [ "$(active_workers | tail -n 1)" = 2 ] && return
    sleep 1
  done
  fail "the cluster was not whole after three minutes: see $run/*/var/log/server.log"
}

kill_node() { # name
  kill -9 "$(head -n 1 "$run/$1/var/run/launcher.pid")"
}

revive() { # name
  java=$(find_java)
  rm -f "$run/$1/var/run/launcher.pid"
  launch "$1"
  await_workers
}

stop() {
  local pid_file
  for pid_file in "$run"/*/var/run/launcher.pid; do
    [ -f "$pid_file" ] || continue
    kill -9 "$(head -n 1 "$pid_file")" 2>/dev/null || true
    rm -f "$pid_file"
  done
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  kill) kill_node "$2" ;;
  revive) revive "$2" ;;
  *) fail "say start, stop, kill NODE or revive NODE" ;;
esac
