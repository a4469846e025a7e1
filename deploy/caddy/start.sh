#!/bin/sh
# Starts Caddy (`start.sh`) or hands it a changed configuration (`start.sh reload`). One wrong line in any file
# would keep all hosts from starting; so what belongs to the internal one must not take the public one along.
set -eu
cd "$(dirname "$0")"

# The last line of Caddy names file and line; those before say what it did.
check() {
  reason=$(caddy validate --adapter caddyfile --config "$1" 2>&1) && return
  reason=$(printf '%s\n' "$reason" | tail -n 1)
  return 1
}

if check Caddyfile; then
  use=Caddyfile
elif [ "${1:-}" = reload ]; then
  echo "Die Einstellungen in $PWD haben einen Fehler: $reason" >&2
  echo 'Caddy läuft mit den bisherigen weiter. Bleibt der Fehler, zeigt der interne Bereich nach dem nächsten Neustart nur eine Störungsmeldung.' >&2
  exit 1
else
  echo "Die Einstellungen in $PWD haben einen Fehler: $reason" >&2
  use=fallback.caddy
  if check $use; then
    echo 'Bis er behoben ist, läuft die öffentliche Seite, und der interne Bereich zeigt nur eine Störungsmeldung. Danach: systemctl reload caddy' >&2
  else
    echo "Der Fehler betrifft auch die öffentliche Seite ($reason). Caddy versucht es mit den Einstellungen, die zuletzt liefen. Danach: systemctl reload caddy" >&2
    # The autosaved one comes before the named one, if there is any.
    exec caddy run --resume --adapter caddyfile --config $use
  fi
fi
if [ "${1:-}" = reload ]; then exec caddy reload --force --adapter caddyfile --config $use; fi
exec caddy run --adapter caddyfile --config $use
