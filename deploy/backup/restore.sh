#!/bin/sh
# Puts on an empty server what backup.sh has saved. docs/backup.md tells what comes before and after it.
#
#   restore.sh BACKUP [ROOT]   a folder that backup.sh has made; ROOT is for trying it out
set -eu
export LC_ALL=C

refuse() {
  echo "$1" >&2
  exit 1
}

[ -f "${1:-}/SHA256SUMS" ] || refuse 'restore.sh BACKUP: a folder such as /var/backups/thinka/2026-03-20T001000Z'
backup=$(cd "$1" && pwd)
root=${2:-}
home=$root/srv/thinka
[ ! -e "$home/website" ] || refuse "There is a site in $home already: this is for an empty server."

cd "$backup"
sha256sum --quiet --check SHA256SUMS || refuse 'The backup is damaged: take another one.'
if [ "$(id -u)" = 0 ]; then
  # Files of somebody unknown would belong to a number, which is somebody else here.
  for who in $(tar -tvzf files.tar.gz | awk '{ print $2 }' | sort -u); do
    getent passwd "${who%/*}" > /dev/null && getent group "${who#*/}" > /dev/null ||
      refuse "There is no user or group $who here: install Caddy (or Apache) and add the user thinka first."
  done
fi
mkdir -p "$home"
tar -xpzf files.tar.gz -C "$root/"
git clone --quiet --branch main repository.bundle "$home/website"
git -C "$home/website" remote set-url origin "$(cat origin.txt)"
commit=$(git -C "$home/website" rev-parse --short HEAD)
if [ "$(id -u)" = 0 ] && getent passwd thinka > /dev/null; then
  chown -R thinka: "$home"
  chmod 755 "$home"
fi
echo "Restored $(grep -c . files.txt) files and main at $commit."
