#!/bin/sh
# Runs after an installation and after an upgrade, of the deb and of the rpm. Words in ${} are put in by
# electron-builder; there is no bash in some minimal systems.
app='/opt/${sanitizedProductName}'
profile='/etc/apparmor.d/${executable}'

# Chromium's sandbox needs either user namespaces or this helper with root's rights.
if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then
  chmod 0755 "$app/chrome-sandbox" || true
else
  chmod 4755 "$app/chrome-sandbox" || true
fi

# Ubuntu from 24.04 on gives user namespaces only to programs with a profile; an AppArmor that does not understand
# this profile needs none.
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" >/dev/null 2>&1; then
  cp -f "$app/resources/apparmor-profile" "$profile"
  # In a system that is only being put together there is no kernel of its own to tell.
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi
exit 0
