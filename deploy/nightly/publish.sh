#!/bin/sh
# Builds what is on main and puts it in the place of the last site in one step. If anything fails, the
# last site stays. Settings of the build (THINKA_URL, …) are variables of whoever calls this.
set -eu

home=${THINKA_HOME:-/srv/thinka}

cd "$home/website"
git fetch --quiet origin main
git reset --quiet --hard FETCH_HEAD
npm run build

mkdir -p "$home/built"
site=$(mktemp -d "$home/built/$(date -u +%Y-%m-%dT%H%M%SZ).XXXXXX")
cp -R dist/. "$site"
chmod 755 "$site"
# A link is made under another name and then moved: there is no moment without a site.
ln -sfn "$site" "$home/next"
mv -T "$home/next" "$home/dist"

# Three remain: the one that is shown, and two to go back to.
ls -1d "$home"/built/* | sort -r | tail -n +4 | xargs -r rm -rf
