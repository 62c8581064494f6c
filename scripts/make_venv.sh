#!/bin/sh
# Make the virtual environment; on Debian as root, install the part of Python that it needs.
set -eu
python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "tocsin needs Python 3.11 or newer as '$python'; try: make demo PYTHON=python3.11" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
  else
    echo "tocsin needs Python's venv module; install it with: apt-get install python3-venv" >&2
    exit 1
  fi
fi
exec "$python" -m venv "$1"
