#!/bin/sh
# The page tests open Chromium. As root on Debian: install it. Otherwise say what to install; those tests are then skipped.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "tocsin: installing Chromium for the page tests (once)" >&2
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
else
  echo "tocsin: no browser found, so the page tests will be skipped; install one with: apt-get install chromium" >&2
fi
