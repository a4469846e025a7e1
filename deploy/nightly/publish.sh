#!/bin/sh
# Builds main and puts it in the place of the last site in one step. If anything fails, the last site stays,
# and the last line says so. The README beside this tells which folder is for what.
#
# THINKA_HOME     folder of the deployment, /srv/thinka if missing
# THINKA_INTERN   `ja` builds the internal edition as well; both are switched together
# THINKA_LEAST    fewer files than this are no site: 100
# THINKA_WAIT     seconds to wait for another run: 1800
# THINKA_LIMIT    seconds that fetching and each build may take: 900
# All other variables (THINKA_URL, …) are settings of the build.
set -eu
export LC_ALL=C

# The file is read to its end before anything runs: fetching may replace it.
main() {
  prepare
  wait_for_turn
  clean_up
  fetch
  build
  put_together
  switch
  forget_old
  echo "Published $(cat "$home/current/release.txt")"
}

home=${THINKA_HOME:-/srv/thinka}
limit=${THINKA_LIMIT:-900}
editions=dist
if [ "${THINKA_INTERN:-}" = ja ]; then editions='dist dist-intern'; fi

doing='Starting'
advice='See the lines above.'
is_switched=
is_turn=

prepare() {
  doing='Reading the settings'
  check_number THINKA_LEAST "${THINKA_LEAST:-100}" 100
  check_number THINKA_WAIT "${THINKA_WAIT:-1800}" 1800
  check_number THINKA_LIMIT "$limit" 900
  case "${THINKA_INTERN:-}" in
    '' | ja) ;;
    *) refuse "THINKA_INTERN ist „$THINKA_INTERN“: Möglich ist nur „ja“. Richtig ist zum Beispiel THINKA_INTERN=ja" ;;
  esac
  doing="Looking at $home"
  advice="Is that the right folder (THINKA_HOME), and may the user $(id -un) write to it?"
  cd "$home/website"
  mkdir -p "$home/releases"
  for edition in $editions; do
    # Renaming a link over a folder fails, and after a build is late to say so.
    if [ -e "$home/$edition" ] && [ ! -L "$home/$edition" ]; then
      refuse "$home/$edition is not a link. Move it away; this script puts a link there."
    fi
  done
}

# The kernel gives the lock back whenever the last process of a run has ended, however it ended: there
# is no stale lock to tell from a live one. A build that outlives its killed script still holds it.
wait_for_turn() {
  doing='Waiting for another run of this script'
  advice='Is one stuck? `ps -ef` shows it.'
  exec 9> "$home/publish.lock"
  if ! flock --nonblock 9; then
    echo 'Another run is going on; waiting for it …'
    flock --wait "${THINKA_WAIT:-1800}" 9
  fi
  is_turn=ja
}

# Removes the remains of a killed run. Nobody else is at work here: we have the lock.
clean_up() {
  doing='Cleaning up after an earlier run'
  advice="Some file below $home cannot be removed. Who owns it?"
  remove_unfinished
  find "$home/website/.git" -name '*.lock' -type f -delete
}

remove_unfinished() {
  rm -rf "$home"/releases/new.* "$home"/releases/gone.* "$home"/*.next \
    "$home/website/dist" "$home/website/dist-intern"
}

fetch() {
  doing='Fetching main'
  advice='Is there a network, and may this user read the repository? `git fetch origin main` tells more. Broken? Move website/ away and clone again.'
  export GIT_TERMINAL_PROMPT=0 GIT_SSH_COMMAND="${GIT_SSH_COMMAND:-ssh -o BatchMode=yes}"
  # Tidying in the background would keep the lock for longer than the run.
  timeout --kill-after=30 "$limit" \
    git -c gc.autoDetach=false -c maintenance.autoDetach=false fetch --quiet origin main
  # Take main as it is, also when its history has been written anew.
  git reset --quiet --hard FETCH_HEAD
  git clean --quiet -ffd
}

build() {
  doing='Building the public edition'
  advice='The lines above name the reason. Disk full? `df -h`. Packages broken? Remove website/node_modules; the next run installs them again.'
  # This edition is the public one, whatever the environment says.
  THINKA_AUSGABE='' timeout --kill-after=30 "$limit" npm run build
  if [ "$editions" = dist ]; then return; fi
  doing='Building the internal edition'
  timeout --kill-after=30 "$limit" npm run build -- --edition intern
}

# A release is built outside the served folder, and gets its name once it is whole.
put_together() {
  doing='Putting the release together'
  advice="Disk full? \`df -h $home\` tells."
  release=$(date -u +%Y-%m-%dT%H%M%SZ).$$
  new=$(mktemp -d "$home/releases/new.XXXXXX")
  for edition in $editions; do
    mv -T "$edition" "$new/$edition"
    verify "$new/$edition"
    carry_over "$edition"
  done
  if [ -f sbom.cdx.json ]; then mv sbom.cdx.json "$new/"; fi
  tell_apart
  echo "$release, commit $(git rev-parse --short HEAD)" > "$new/release.txt"
  chmod -R u=rwX,go=rX "$new"
  mv -T "$new" "$home/releases/$release"
  # A power cut must not leave a link that points at files which were never written.
  sync -f "$home/releases/$release"
}

verify() {
  doing="Checking what was built as $(basename "$1")"
  advice='The build said that all was well, and it was not: see its lines above. Disk full? `df -h`.'
  for page in index.html 404.html; do
    [ -s "$1/$page" ] || refuse "$page is missing or empty."
  done
  files=$(find "$1" -type f -printf x)
  [ ${#files} -ge "${THINKA_LEAST:-100}" ] || refuse "There are only ${#files} files."
  odd=$(find "$1" \( -type f -size 0 -o ! -type f ! -type d \) -print -quit)
  [ -z "$odd" ] || refuse "$odd is empty, or no plain file."
}

# Pages that are open in a browser, or on their way, still ask for the style sheets and scripts they came
# with. Their names change with their content, so those of a week may lie beside one another. Only these are
# carried over: texts that were taken back must be gone.
carry_over() {
  for folder in _astro admin/assets; do
    old=$home/current/$1/$folder
    [ -d "$old" ] || continue
    cd "$old"
    find . -type f \( -name '*.css' -o -name '*.js' -o -name '*.woff2' \) -mtime -7 > "$new/carried"
    while IFS= read -r file; do
      [ -e "$new/$1/$folder/$file" ] || printf '%s\n' "$file"
    done < "$new/carried" > "$new/missing"
    mkdir -p "$new/$1/$folder"
    # Keep the time, by which old files are removed one day.
    xargs -r -a "$new/missing" cp --parents --preserve=timestamps -t "$new/$1/$folder"
    rm "$new/carried" "$new/missing"
    cd "$home/website"
  done
}

# Every page of the internal edition is marked on its root element.
tell_apart() {
  doing='Telling the editions apart'
  advice='The internal edition must not be where the public one is served. Was THINKA_AUSGABE changed?'
  if internal=$(grep -rlE --include='*.html' "$mark" "$new/dist"); then
    refuse "Internal pages in the public edition: $internal"
  else
    # 1 means no match; any other code that grep could not look.
    [ $? -eq 1 ]
  fi
  if [ "$editions" = dist ]; then return; fi
  grep -qE "$mark" "$new/dist-intern/index.html" || refuse 'What should be the internal edition is not marked as such.'
}

mark='<html[^>]* data-ausgabe="?intern'

switch() {
  doing='Switching to the new release'
  advice="May this user write to $home?"
  # A link is made under another name and then moved: there is no moment without a site, and both
  # editions change with one rename.
  ln -s "releases/$release" "$home/current.next"
  mv -T "$home/current.next" "$home/current"
  is_switched=ja
  for edition in $editions; do
    [ "$(readlink "$home/$edition")" = "current/$edition" ] && continue
    ln -s "current/$edition" "$home/$edition.next"
    mv -T "$home/$edition.next" "$home/$edition"
  done
  sync -f "$home"
}

# Three remain: the one that is shown, and two to go back to.
forget_old() {
  doing='Removing old releases'
  advice="Some file below $home/releases cannot be removed. Who owns it?"
  shown=$(basename "$(readlink "$home/current")")
  spare=0
  for old in $(ls -1r "$home/releases"); do
    [ "$old" != "$shown" ] || continue
    spare=$((spare + 1))
    [ "$spare" -gt 2 ] || continue
    # Under another name first: half a release must not look like one to go back to.
    mv -T "$home/releases/$old" "$home/releases/gone.$old"
    rm -rf "$home/releases/gone.$old"
  done
}

# The words are those of the build about its settings.
check_number() {
  case "$2" in
    *[!0-9]* | '') refuse "$1 ist „$2“: Das ist keine ganze Zahl. Richtig ist zum Beispiel $1=$3" ;;
  esac
}

refuse() {
  echo "$1" >&2
  exit 1
}

explain() {
  status=$?
  [ "$status" -ne 0 ] || return 0
  # Half-done files must not be what fills the disk.
  if [ -n "$is_turn" ]; then remove_unfinished || true; fi
  {
    echo
    echo "FAILED: $doing (status $status)."
    echo "$advice"
    if [ -n "$is_switched" ]; then echo 'The new site is shown all the same.'
    elif [ -e "$home/dist/index.html" ]; then echo 'The old site stays.'
    else echo 'There is no site yet.'
    fi
  } >&2
}

trap explain EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP
main
exit
