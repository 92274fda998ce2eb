#!/usr/bin/env bash
# Starts the whole system with ./huiyin up on an empty folder and free ports, asks every service how it is, rebuilds and
# reindexes, stops it with Ctrl-C's signal; then once more on the same folder. Uses the JDK of JAVA_HOME, else of the PATH.
#
# Usage: infra/smoke-up.sh        Exit code 0: all of it went well.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
work=$(mktemp -d)
readonly root work
readonly data="$work/数据 smoke" # a blank and Chinese in the path, as people have them
readonly ready_within=120 stopped_within=60
readonly ports_used='0 1 2 3 10 11 12 13'
pid=''

say() { printf '%s\n' "$*"; }

fail() {
  say "smoke: $*" >&2
  if [[ -f $work/out ]]; then
    say '--- what it printed' >&2
    tail -n 40 -- "$work/out" >&2
  fi
  if [[ -f $data/logs/huiyin.log ]]; then
    say '--- the end of its log' >&2
    tail -n 40 -- "$data/logs/huiyin.log" >&2
  fi
  exit 1
}

clean_up() {
  if [[ -n $pid ]]; then
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  fi
  rm -rf -- "$work"
}
trap clean_up EXIT

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_base() {
  local base offset attempt
  for ((attempt = 0; attempt < 50; attempt++)); do
    base=$((20000 + RANDOM % 10000)) # below the ports the kernel hands out
    for offset in $ports_used; do
      if is_open "$((base + offset))"; then
        continue 2
      fi
    done
    say "$base"
    return
  done
  fail 'no free ports between 20000 and 30000'
}

# What a GET is answered, status line first; 000 when nobody answers.
get() {
  local port=$1 path=$2
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || {
    say 'HTTP/1.0 000'
    return
  }
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$path" >&3
  timeout 10 cat <&3 | tr -d '\0' || true
  exec 3>&-
}

# Every metric an alert asks for is there from the start; but for the counter that has no series before the first event.
expect_metrics() {
  local offset metric asked metrics=''
  for offset in 0 1 2 3; do
    metrics+=$(get "$((base + offset))" /actuator/prometheus)$'\n'
  done
  mapfile -t asked < <(grep -o 'proposals_[a-z_]*' "$root/infra/prometheus/alerts.yml" | sort -u)
  for metric in "${asked[@]}"; do
    [[ $metric == proposals_events_total ]] || grep -q "^$metric" <<<"$metrics" ||
      fail "no service has the metric $metric that an alert asks for"
  done
}

expect() {
  local wanted=$1 port=$2 path=$3 status
  status=$(get "$port" "$path")
  status=${status#* }
  status=${status%%[!0-9]*}
  [[ $status == "$wanted" ]] || fail "$path on port $port answered $status, expected $wanted"
}

start_up() {
  local began=$SECONDS service
  # in the background SIGINT would be ignored, by whoever started this script too
  env --default-signal=INT "$root/huiyin" up --data "$data" --port-base "$base" </dev/null >"$work/out" 2>&1 &
  pid=$!
  until grep -qs '^就绪' "$work/out"; do
    kill -0 "$pid" 2>/dev/null || {
      pid=''
      fail 'it ended while starting'
    }
    ((SECONDS - began < ready_within)) || fail "not ready within $ready_within s"
    sleep 0.2
  done
  for service in 0 1 2 3; do
    expect 200 "$((base + service))" /actuator/health
    expect 200 "$((base + service))" /v3/api-docs
  done
  say "smoke: $(grep '^就绪' "$work/out")"
}

stop() {
  local began=$SECONDS code=0
  kill -INT "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    ((SECONDS - began < stopped_within)) || fail "not stopped within $stopped_within s after SIGINT"
    sleep 0.2
  done
  wait "$pid" || code=$?
  pid=''
  ((code == 130)) || fail "stopped with exit code $code, expected 130 (ended by SIGINT)"
  grep -q '^已停止' "$work/out" || fail 'it did not say that it had stopped'
  for offset in $ports_used; do
    if is_open "$((base + offset))"; then
      fail "port $((base + offset)) is still open"
    fi
  done
  say "smoke: stopped after $((SECONDS - began)) s"
}

base=$(free_base)
say "smoke: $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | grep ' version '), ports from $base"
code=0
"$root/huiyin" key --post OPERATOR --data "$data" >"$work/out" 2>&1 || code=$? # builds, too
((code == 1)) || fail "a key before the first start: exit code $code, expected 1"
start_up
"$root/huiyin" rebuild --data "$data" --port-base "$base" || fail 'rebuild'
"$root/huiyin" reindex --data "$data" --port-base "$base" || fail 'reindex'
expect_metrics
stop
start_up
stop
say 'smoke: passed'
