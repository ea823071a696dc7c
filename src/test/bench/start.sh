#!/bin/sh
# Starts Parley from nothing, N times, and tells as JSON lines how long the first page takes and what memory it holds.
# Usage: src/test/bench/start.sh [runs] ; needs target/parley.jar (mvn package) and curl
set -eu
cd "$(dirname "$0")/../../.."
jar="$PWD/target/parley.jar"
runs=${1:-1}

now() { date +%s%N; }

for run in $(seq "$runs"); do
    empty=$(mktemp -d)
    start=$(now)
    (cd "$empty" && exec java -Xmx512m -jar "$jar" --server.port=0) > "$empty/log" 2>&1 &
    parley=$!
    trap 'kill "$parley" 2> /dev/null || true' EXIT
    port=
    while [ -z "$port" ]; do
        kill -0 "$parley" 2> /dev/null || { cat "$empty/log"; exit 1; }
        sleep 0.05
        port=$(sed -n 's/.*Tomcat started on port \([0-9][0-9]*\).*/\1/p' "$empty/log")
    done
    until curl -fs -o /dev/null "http://127.0.0.1:$port/login"; do sleep 0.05; done
    first=$(( ($(now) - start) / 1000000 ))
    sleep 10
    rss=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$parley/status")
    echo "{\"name\":\"start\",\"run\":$run,\"firstPageMs\":$first}"
    echo "{\"name\":\"memory\",\"run\":$run,\"rssMb\":$rss,\"heapLimitMb\":512}"
    kill "$parley"
    wait "$parley" 2> /dev/null || true
    trap - EXIT
    rm -rf "$empty"
done
