#!/usr/bin/env bash
# Checks the files that no compiler reads, with whichever tools this machine has; what cannot be checked is said.
#
# Usage: infra/validate.sh        PROMTOOL names a promtool that is not on the PATH.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
cd -- "$root"
failed=0

check() {
  local what=$1
  shift
  if "$@"; then
    printf 'validate: %s: good\n' "$what"
  else
    printf 'validate: %s: BROKEN\n' "$what" >&2
    failed=1
  fi
}

not_checked() { printf 'validate: %s: not checked, there is no %s here\n' "$1" "$2"; }

scripts=(huiyin .ci/run infra/*.sh infra/*/*.sh)
for script in "${scripts[@]}"; do
  check "$script parses" bash -n "$script"
  check "$script may be run" test -x "$script"
done
if command -v shellcheck >/dev/null; then
  check 'scripts, by shellcheck' shellcheck -- "${scripts[@]}"
else
  not_checked 'scripts, by shellcheck' shellcheck
fi

yaml=$(compgen -G 'target/launch/standalone-*/lib/snakeyaml-*.jar' | head -n 1 || true)
if [[ -n $yaml ]]; then
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  mapfile -t files < <(find docker-compose.yml infra -name '*.yml' -o -name '*.yaml' -o -name '*.json')
  check 'YAML and JSON' "$java" -cp "$yaml" infra/CheckYaml.java "${files[@]}"
else
  not_checked 'YAML and JSON' 'built system (./huiyin up or ./huiyin test builds it)'
fi

if docker compose version >/dev/null 2>&1; then
  check 'docker-compose.yml' docker compose -f docker-compose.yml config -q
elif command -v docker-compose >/dev/null; then
  check 'docker-compose.yml' docker-compose -f docker-compose.yml config -q
else
  not_checked 'docker-compose.yml, by compose' 'docker compose'
fi

promtool=${PROMTOOL:-$(command -v promtool || true)}
if [[ -n $promtool ]]; then
  check 'Prometheus settings' "$promtool" check config infra/prometheus/prometheus.yml
  check 'Prometheus alerts, tried' "$promtool" test rules infra/prometheus/alerts.test.yml
else
  not_checked 'Prometheus settings and alerts' promtool
fi

exit "$failed"
