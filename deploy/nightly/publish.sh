#!/bin/sh
# Builds main and puts it in the place of the last site in one step. If anything fails, the last site stays,
# and the last line says so. The README beside this tells which folder is for what.
#
#   publish.sh                 publishes main
#   publish.sh back [RELEASE]  shows an older release, the newest of another commit if none is named, and holds
#   publish.sh on              publishes again after that
#
# The settings, its own and those of the build, are told in deploy/thinka.env.example.
set -eu
export LC_ALL=C

# The file is read to its end before anything runs: fetching may replace it.
main() {
  prepare
  wait_for_turn
  case "${1:-}" in
    '') ;;
    back) go_back "${2:-}"; return ;;
    on) rm -f "$home/held" ;;
    *) refuse "There is no command $1. Known: back, on" ;;
  esac
  if [ -e "$home/held" ]; then
    echo "Nothing is published: $(cat "$home/held")"
    return
  fi
  clean_up
  note_settings
  refuse_loss
  fetch
  judge_settings
  if is_shown; then
    echo "Nothing new: $(cat "$home/current/release.txt") is shown, of the same day and settings."
    call_watcher
    return
  fi
  build
  put_together
  switch
  forget_old
  echo "Published $(cat "$home/current/release.txt")"
  call_watcher
}

# systemd has read them already; a person or a line of cron need not.
if [ -z "${THINKA_URL:-}" ] && [ -r /etc/thinka.env ]; then
  if ! sh -ec '. /etc/thinka.env' 2> /dev/null; then
    echo '/etc/thinka.env lässt sich nicht lesen: Steht dort ein Leerzeichen am „=“? Die Zeile nennt: npm run task -- betrieb' >&2
    exit 1
  fi
  set -a
  # shellcheck source=/dev/null
  . /etc/thinka.env
  set +a
fi
home=${THINKA_HOME:-/srv/thinka}
limit=${THINKA_LIMIT:-900}
editions=dist
if [ "${THINKA_INTERN:-}" = ja ]; then editions='dist dist-intern'; fi

doing='Starting'
advice='See the lines above.'
is_switched=
is_turn=

prepare() {
  # Needed before the table of settings is there, see judge_settings.
  doing='Reading the settings'
  check_number THINKA_WAIT "${THINKA_WAIT:-1800}" 1800
  check_number THINKA_LIMIT "$limit" 900
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

# The settings decide how a site looks, beside its commit. Passwords and the folder have no part in it.
note_settings() {
  doing='Noting the settings'
  settings=$home/website/.git/thinka-settings
  env > "$settings.all"
  sort -o "$settings.all" "$settings.all"
  sed -n -e '/^THINKA_\(HOME\|LEAST\|WAIT\|LIMIT\|HERZSCHLAG\|[A-Z_]*TOKEN\)=/d' -e '/^THINKA_[A-Z_]*=./p' \
    "$settings.all" > "$settings"
  rm "$settings.all"
}

# A setting that got lost would take an edition or the editor off the site without a word.
refuse_loss() {
  doing='Comparing the settings with those of the release that is shown'
  advice='The settings come from /etc/thinka.env, unless THINKA_URL is set already when this begins.'
  [ -f "$home/current/settings.txt" ] || return 0
  while IFS='=' read -r name value; do
    grep -q "^$name=" "$settings" ||
      refuse "$name war bisher gesetzt („$value“) und fehlt jetzt. Soll es so sein, lösche die Zeile in $home/current/settings.txt"
  done < "$home/current/settings.txt"
}

# By the rules of what is on main; the packages come with the first call. Also if nothing is new: a line that
# systemd skips changes nothing that could be seen here.
judge_settings() {
  doing='Checking the settings'
  advice='The lines above name what is wrong, and `npm run task -- betrieb` all there is to know. Packages broken? Remove website/node_modules; the next run installs them again.'
  timeout --kill-after=30 "$limit" npm run --silent task -- betrieb --settings-only
}

# A release of the same commit, day and settings would only push a different one out of those that are kept.
is_shown() {
  doing='Looking whether there is anything new'
  [ -f "$home/current/settings.txt" ] && cmp -s "$settings" "$home/current/settings.txt" &&
    [ "$(tell_source)" = "$(sed 's/^[^,]*, //' "$home/current/release.txt")" ]
}

tell_source() {
  echo "commit $(git rev-parse --short HEAD), day $(TZ=Europe/Berlin date +%F)"
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
  echo "$release, $(tell_source)" > "$new/release.txt"
  cp "$settings" "$new/settings.txt"
  chmod -R u=rwX,go=rX "$new"
  keep_times
  mv -T "$new" "$home/releases/$release"
  # A power cut must not leave a link that points at files which were never written.
  sync -f "$home/releases/$release"
}

# Servers make the ETag of a file from its time and size: a file that has not changed keeps it.
keep_times() {
  doing='Keeping the times of files that are as they were'
  for edition in $editions; do
    [ -d "$home/current/$edition" ] || continue
    # It fails where files differ, and says so.
    diff -rqs "$home/current/$edition" "$new/$edition" > "$new/compared" || true
    sed -n 's/^Files \(.*\) and .* are identical$/\1/p' "$new/compared" > "$new/same"
    while IFS= read -r file; do
      touch -r "$file" "$new${file#"$home/current"}"
    done < "$new/same"
    rm "$new/compared" "$new/same"
  done
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

# Who waits for these calls hears that a night has failed, or that the machine stands still, by their silence.
# Nothing is sent along, and nothing depends on the answer.
call_watcher() {
  [ -n "${THINKA_HERZSCHLAG:-}" ] || return 0
  timeout --kill-after=5 60 node -e "$call" ||
    echo 'THINKA_HERZSCHLAG ließ sich nicht aufrufen. Veröffentlicht ist trotzdem alles; stimmt die Adresse noch?'
}

call='fetch(process.env.THINKA_HERZSCHLAG).then(
  ({ ok, status }) => { if (!ok) console.log(`Antwort ${status}`); process.exit(ok ? 0 : 1); },
  ({ message, cause }) => { console.log(cause?.code ?? message); process.exit(1); },
)'

# Until somebody says `on`: the next run would bring back what was wrong.
go_back() {
  doing='Going back'
  advice="There are: $(ls "$home/releases")"
  shown=$(basename "$(readlink "$home/current")")
  release=${1:-}
  if [ -z "$release" ]; then
    for old in $(ls -1r "$home/releases"); do
      [ "$(commit_of "$old")" != "$(commit_of "$shown")" ] || continue
      release=$old
      break
    done
    [ -n "$release" ] || refuse 'There is no release of another commit.'
  fi
  case "$release" in
    */* | new.* | gone.*) refuse "$release is no release." ;;
  esac
  [ -d "$home/releases/$release/dist" ] || refuse "There is no release $release."
  for edition in $editions; do
    [ -d "$home/releases/$release/$edition" ] || refuse "The release $release has no $edition."
  done
  echo "held at $release since $(date -u +%FT%TZ), until \`publish.sh on\`" > "$home/held"
  switch
  echo "Shown: $(cat "$home/current/release.txt")"
  echo 'Nothing is published any more, also not by the timer. When main is in order again: publish.sh on'
}

commit_of() {
  sed -n 's/.*commit \([0-9a-f]*\).*/\1/p' "$home/releases/$1/release.txt" 2> /dev/null || echo "$1"
}

# Three remain: the one that is shown, and the last of two other commits to go back to.
forget_old() {
  doing='Removing old releases'
  advice="Some file below $home/releases cannot be removed. Who owns it?"
  shown=$(basename "$(readlink "$home/current")")
  kept=" $(commit_of "$shown") "
  spare=0
  for old in $(ls -1r "$home/releases"); do
    [ "$old" != "$shown" ] || continue
    commit=$(commit_of "$old")
    case "$kept" in
      *" $commit "*) ;;
      *)
        spare=$((spare + 1))
        kept="$kept$commit "
        [ "$spare" -gt 2 ] || continue
        ;;
    esac
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
main "$@"
exit
