#!/bin/sh
# Runs after a removal and, with another first argument, in the middle of an upgrade, because rpm removes the old version
# after it has installed the new one. In that case nothing may be deleted.
case "$1" in
  0 | remove | purge) ;;
  *) exit 0 ;;
esac
app='/opt/${sanitizedProductName}'
profile='/etc/apparmor.d/${executable}'

if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile" /var/cache/apparmor/*/'${executable}'
fi

# The start at login for everyone is a link to a file of this package.
entry='/etc/xdg/autostart/${executable}.desktop'
if [ "$(readlink "$entry" 2>/dev/null)" = "$app/resources/autostart.desktop" ]; then rm -f "$entry"; fi
exit 0
