#!/bin/sh
# Runs after an installation and after an upgrade of the deb and the rpm. electron-builder replaces the words in ${}. Some
# minimal systems have no bash.
app='/opt/${sanitizedProductName}'
profile='/etc/apparmor.d/${executable}'

# Ubuntu 24.04 and later gives user namespaces only to programs with a profile. An AppArmor that does not understand this
# profile needs none.
has_profile=no
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" >/dev/null 2>&1 &&
  cp -f "$app/resources/apparmor-profile" "$profile"; then
  has_profile=yes
  # A system that is still being assembled (an image, a chroot) has no kernel to ask.
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || has_profile=no
  fi
fi

# Prints a setting of the kernel, or nothing if there is no such setting.
setting() {
  cat "/proc/sys/$1" 2>/dev/null || true
}

# Runs a command as the user nobody (65534), if there is a program for that.
as_anybody() {
  if command -v setpriv >/dev/null 2>&1; then
    setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
  elif command -v runuser >/dev/null 2>&1; then
    runuser -u nobody -- "$@"
  else
    "$@"
  fi
}

# Checks whether the app gets user namespaces when an ordinary user starts it: root may have them when no one else does.
has_namespaces() {
  [ -L /proc/self/ns/user ] || return 1
  [ "$(setting kernel/unprivileged_userns_clone)" != 0 ] || return 1
  [ "$(setting user/max_user_namespaces)" != 0 ] || return 1
  case "$(setting kernel/apparmor_restrict_unprivileged_userns)" in
    '' | 0) as_anybody unshare --user true 2>/dev/null ;;
    *) [ "$has_profile" = yes ] ;;
  esac
}

# Chromium's sandbox needs either user namespaces or this helper with root's rights.
if has_namespaces; then mode=0755; else mode=4755; fi
chmod "$mode" "$app/chrome-sandbox" || true
exit 0
