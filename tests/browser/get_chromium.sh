#!/bin/sh
# Debian's Chromium for the browser tests; installs it if it is missing and this may be done here.
set -eu

if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
    exit 0
fi
echo "The browser tests need Chromium. Install it first (Debian: apt install chromium)."
exit 1
