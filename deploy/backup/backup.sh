#!/bin/sh
# Saves what a server of the site cannot get from anywhere else: its settings, and all branches of the repository.
# docs/backup.md tells how to set it up, and what else has to be saved.
#
#   backup.sh [TO] [ROOT]   TO is /var/backups/thinka if missing; ROOT is for trying it out
#
# Run as root, from a copy: whatever is merged into main must not run as root.
set -eu
export LC_ALL=C
umask 077

to=${1:-/var/backups/thinka}
root=${2:-}
kept=14
# Whichever are there. A pattern may fit several.
files='
  etc/thinka.env etc/thinka-login.env
  etc/systemd/system/thinka-* etc/systemd/system/caddy.service.d etc/cron.d/thinka* var/spool/cron/crontabs/thinka
  etc/caddy etc/apache2/thinka etc/apache2/sites-available/thinka.conf etc/apache2/ports.conf etc/apache2/envvars
  etc/nginx/thinka etc/nginx/sites-available/thinka*
  etc/fail2ban/filter.d/thinka-* etc/fail2ban/jail.d/thinka-* etc/fail2ban/fail2ban.d/thinka.conf etc/logrotate.d/thinka-*
  srv/thinka/.ssh srv/thinka/.gitconfig srv/thinka/.git-credentials srv/thinka/held
  etc/cron.daily/thinka-backup
'
website=$root/srv/thinka/website
doing='Starting'

main() {
  doing="Making the folder $to"
  mkdir -p "$to"
  rm -rf "$to"/new.*
  last=$(ls -1d "$to"/20* 2> /dev/null | tail -n 1)
  new=$(mktemp -d "$to/new.XXXXXX")
  list_files
  save_files
  save_repository
  doing='Finishing'
  cd "$new"
  sha256sum ./* > SHA256SUMS
  sync -f "$new"
  mv -T "$new" "$to/$name"
  ls -1dr "$to"/20* | tail -n +$((kept + 1)) | xargs -r rm -rf
  echo "Saved $to/$name: $(grep -c . "$to/$name/files.txt") files, $branches branches, main at $commit"
}

list_files() {
  doing='Looking for the files'
  cd "$root/"
  for pattern in $files; do
    # Without a match it stays as it is, and is not there.
    for file in $pattern; do
      [ ! -e "$file" ] || find "$file" ! -type d
    done
  done | sort > "$new/files.txt"
  grep -qx etc/thinka.env "$new/files.txt" || refuse "$root/etc/thinka.env is missing: without the settings nothing can be built again."
  [ -n "$last" ] || return 0
  missing=$(comm -23 "$last/files.txt" "$new/files.txt")
  [ -z "$missing" ] || refuse "Saved last time and missing now:
$missing
If that is right, take these lines out of $last/files.txt and run this again."
}

save_files() {
  doing='Saving the files'
  tar -czf "$new/files.tar.gz" --files-from="$new/files.txt"
  tar -tzf "$new/files.tar.gz" | cmp -s - "$new/files.txt" || refuse 'The archive does not hold what it should.'
}

# From the forge, since the checkout of the server has main only.
save_repository() {
  doing='Saving the repository'
  url=$(as_owner git -C "$website" remote get-url origin)
  echo "$url" > "$new/origin.txt"
  mirror=$root/srv/thinka/backup-mirror
  as_owner rm -rf "$mirror"
  GIT_TERMINAL_PROMPT=0 GIT_SSH_COMMAND='ssh -o BatchMode=yes' as_owner git clone --quiet --mirror "$url" "$mirror"
  as_owner git -C "$mirror" fsck --no-dangling --no-progress
  as_owner git -C "$mirror" bundle create --quiet - --all > "$new/repository.bundle"
  commit=$(as_owner git -C "$mirror" rev-parse --short main)
  branches=$(as_owner git -C "$mirror" for-each-ref refs/heads | wc -l)
  as_owner rm -rf "$mirror"
  git bundle list-heads "$new/repository.bundle" refs/heads/main | grep -q "^$commit" || refuse 'The bundle has no main.'
  name=$(date -u +%Y-%m-%dT%H%M%SZ).$$
}

# Git refuses the repository of somebody else, and only the owner has the key of the forge.
as_owner() {
  owner=$(stat -c %U "$website")
  if [ "$(id -u)" = 0 ] && [ "$owner" != root ]; then runuser -u "$owner" -- "$@"; else "$@"; fi
}

refuse() {
  echo "$1" >&2
  exit 1
}

explain() {
  status=$?
  [ "$status" -ne 0 ] || return 0
  rm -rf "${new:-}"
  echo "FAILED: $doing. Nothing was saved; the last backup is ${last:-none}." >&2
}

trap explain EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP
main
