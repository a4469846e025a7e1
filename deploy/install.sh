#!/bin/sh
# Copies the files of publishing and of the servers to where Debian looks for them, and restarts what reads
# them: once to begin with, and again after each change of them on main. What people fill in is never
# overwritten. /etc/thinka.env says which login is wanted, and so what belongs here.
#
#   install.sh [ROOT]           below the folder ROOT in the place of /, to look at it first
#   install.sh compare [ROOT]   changes nothing and names each copy that is not as here; exits with 1 then
set -eu
mode=copy
if [ "${1:-}" = compare ]; then
  mode=compare
  shift
fi
root=${1:-}
here=$(cd "$(dirname "$0")" && pwd)
changed=

main() {
  if [ "$mode$root" = copy ] && [ "$(id -u)" -ne 0 ]; then
    refuse "Das darf nur root: sudo $here/install.sh"
  fi
  if [ ! -e "$root/etc/thinka.env" ]; then
    [ "$mode" = copy ] || refuse "$root/etc/thinka.env fehlt: sudo $here/install.sh legt sie an."
    offer thinka.env.example /etc/thinka.env 640 root:thinka
    echo 'Trage dort ein, was für diesen Rechner gilt. Dann rufe dieses Programm noch einmal auf.'
    return
  fi
  sh -ec '. "$1"' sh "$root/etc/thinka.env" 2> /dev/null ||
    refuse "$root/etc/thinka.env lässt sich nicht lesen: Steht dort ein Leerzeichen am „=“? Die Zeile nennt: npm run task -- betrieb"
  THINKA_HOST='' THINKA_HOST_INTERN='' THINKA_LOGIN='' THINKA_REFUSED_LOG='' THINKA_FORGE_LOGIN=''
  # shellcheck source=/dev/null
  . "$root/etc/thinka.env"
  case "$THINKA_LOGIN" in
    '' | passwort | forge) ;;
    *) refuse "THINKA_LOGIN ist „$THINKA_LOGIN“: Möglich ist nur „passwort“ oder „forge“; ohne die Zeile gibt es keine interne Ausgabe." ;;
  esac
  # Else Caddy would serve the name of an example.
  [ -n "$THINKA_HOST" ] || refuse "THINKA_HOST fehlt in $root/etc/thinka.env."
  [ -n "$THINKA_HOST_INTERN" ] || [ -z "$THINKA_LOGIN" ] || refuse "THINKA_HOST_INTERN fehlt in $root/etc/thinka.env."

  place nightly/thinka-publish.service /etc/systemd/system/thinka-publish.service
  place nightly/thinka-publish.timer /etc/systemd/system/thinka-publish.timer
  place nightly/thinka-publish-failed.service /etc/systemd/system/thinka-publish-failed.service
  # A copy: what is merged must not run as root.
  place backup/backup.sh /etc/cron.daily/thinka-backup '' 755
  if [ -n "$THINKA_FORGE_LOGIN" ]; then
    place github-login/thinka-login.service /etc/systemd/system/thinka-login.service
  fi
  place caddy/thinka.conf /etc/systemd/system/caddy.service.d/thinka.conf caddy
  # Sites that were here before ours; what Debian lays is no loss.
  if [ "$mode" = copy ] && [ -e "$root/etc/caddy/Caddyfile" ] && ! grep -q 'import public.caddy' "$root/etc/caddy/Caddyfile"; then
    cp -n "$root/etc/caddy/Caddyfile" "$root/etc/caddy/Caddyfile.vorher"
    echo "Was in $root/etc/caddy/Caddyfile stand, liegt jetzt in Caddyfile.vorher."
  fi
  for file in Caddyfile fallback.caddy global.caddy headers.caddy public.caddy; do
    place "caddy/$file" "/etc/caddy/$file" caddy
  done
  place caddy/start.sh /etc/caddy/start.sh caddy 755
  if [ -n "$THINKA_LOGIN" ]; then "place_$THINKA_LOGIN"; fi
  if [ "$mode" = compare ]; then
    [ -z "$changed" ] || exit 1
  elif [ -z "$root" ]; then
    restart
  fi
}

# Login A: names and passwords. fail2ban wants the log to be there when it starts.
place_passwort() {
  place caddy/intern-passwort.caddy /etc/caddy/intern-passwort.caddy caddy
  offer caddy/users.example /etc/caddy/users 640 root:caddy
  [ -n "$THINKA_REFUSED_LOG" ] || return 0
  offer /dev/null "$THINKA_REFUSED_LOG" 640 caddy:caddy
  place fail2ban/thinka.fail2ban.conf /etc/fail2ban/fail2ban.d/thinka.conf fail2ban
  place fail2ban/thinka-intern.filter.conf /etc/fail2ban/filter.d/thinka-intern.conf fail2ban
  place fail2ban/thinka-intern.jail.conf /etc/fail2ban/jail.d/thinka-intern.conf fail2ban
  place fail2ban/thinka-intern.logrotate /etc/logrotate.d/thinka-intern
}

# Login B: the accounts of the forge.
place_forge() {
  place caddy/intern-forge.caddy /etc/caddy/intern-forge.caddy caddy
  for file in thinka-intern.conf types.conf login-error.html envvars; do
    place "apache/$file" "/etc/apache2/thinka/$file" apache2
  done
  place apache/site.conf /etc/apache2/sites-available/thinka.conf apache2
  offer apache/thinka-members.conf.example /etc/apache2/thinka/thinka-members.conf 644
  offer apache/thinka-settings.conf.example /etc/apache2/thinka/thinka-settings.conf 600
}

# Lays a file as it is here, with its mode, and remembers which service reads it.
place() {
  target=$root$2
  if cmp -s "$here/$1" "$target"; then return; fi
  changed="$changed ${3:-systemd}"
  if [ "$mode" = compare ]; then
    echo "$target ist nicht wie $here/$1"
    return
  fi
  install -D -m "${4:-644}" "$here/$1" "$target"
  echo "$target"
}

# Lays a file once, for people or programs to go on with: its mode, and whose it is.
offer() {
  target=$root$2
  if [ "$mode" = compare ] || [ -e "$target" ]; then return; fi
  case "$1" in
    /*) source=$1 ;;
    *) source=$here/$1 ;;
  esac
  install -D -m "$3" "$source" "$target"
  if [ -n "${4:-}" ] && [ -z "$root" ]; then chown "$4" "$target"; fi
  echo "$target (neu)"
}

restart() {
  case "$changed" in *[a-z]*) systemctl daemon-reload ;; esac
  for service in caddy apache2 fail2ban; do
    case "$changed " in *" $service "*) systemctl restart "$service" ;; esac
  done
}

refuse() {
  echo "$1" >&2
  exit 1
}

main
