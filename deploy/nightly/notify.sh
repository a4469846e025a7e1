#!/bin/sh
# Mails that the last run failed, with its output. Called by thinka-publish-failed.service.
set -eu

if [ -z "${THINKA_MAIL:-}" ]; then
  echo 'THINKA_MAIL is not set: nobody is told.' >&2
  exit 1
fi
{
  printf 'To: %s\n' "$THINKA_MAIL"
  printf 'Subject: The ThINKA site was not built (%s)\n' "$(uname -n)"
  printf 'Content-Type: text/plain; charset=utf-8\n\n'
  journalctl --unit thinka-publish.service --since '-2 hours' --lines 60 --output cat --no-pager
} | "${THINKA_SENDMAIL:-/usr/sbin/sendmail}" -t
