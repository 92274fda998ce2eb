#!/usr/bin/env bash
# Creates what topics.txt names on the broker KAFKA; topics that exist stay as they are. Runs inside a Kafka image.
#
# Usage: KAFKA=host:port [PARTITIONS=4] [REPLICAS=1] create-topics.sh topics.txt
set -euo pipefail

topics=/opt/kafka/bin/kafka-topics.sh
partitions=${PARTITIONS:-4}
replicas=${REPLICAS:-1}

while read -r name kind; do
  case $kind in
    domain) settings=(--config retention.ms=-1 --config message.timestamp.type=LogAppendTime) ;;
    compacted) settings=(--config cleanup.policy=compact) ;;
    *)
      printf 'topic %s: unknown kind %s\n' "$name" "$kind" >&2
      exit 1
      ;;
  esac
  "$topics" --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "$replicas" "${settings[@]}" </dev/null
done < <(sed '/^ *#/d; /^ *$/d' "$1")
