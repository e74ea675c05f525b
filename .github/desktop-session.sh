#!/usr/bin/env bash
# Runs a command in a separate desktop session, with Openbox, a session bus and a panel that shows tray icons:
# .github/desktop-session.sh [--displays 2] COMMAND [ARGUMENTS...]
# With two displays, the first is 1280x800; the second, to its right, is 1920x1080.
set -euo pipefail

displays=1
if [ "${1:-}" = --displays ]; then
  displays=$2
  shift 2
fi

if [ -z "${UNHUNCH_SESSION:-}" ]; then
  UNHUNCH_SESSION=$(mktemp -d)
  trap 'rm -rf "$UNHUNCH_SESSION"' EXIT
  export UNHUNCH_SESSION HOME="$UNHUNCH_SESSION/home" XDG_RUNTIME_DIR="$UNHUNCH_SESSION/run"
  export XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=XFCE LIBGL_ALWAYS_SOFTWARE=1
  unset WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME
  mkdir -p "$HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  status=0
  dbus-run-session -- "$0" --displays "$displays" "$@" || status=$?
  exit "$status"
fi

trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
number=$UNHUNCH_SESSION/display
if [ "$displays" = 1 ]; then
  Xvfb -displayfd 5 -screen 0 1280x800x24 -nolisten tcp 5>"$number" &
else
  cat >"$UNHUNCH_SESSION/xorg.conf" <<'CONF'
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Virtual 7680 4320
  EndSubSection
EndSection
CONF
  # The wrapper in the path refuses users without a console.
  /usr/lib/xorg/Xorg -displayfd 5 -noreset -nolisten tcp -config "$UNHUNCH_SESSION/xorg.conf" \
    -logfile "$UNHUNCH_SESSION/xorg.log" 5>"$number" &
fi
for _ in $(seq 100); do
  if [ -s "$number" ]; then break; fi
  sleep 0.1
done
DISPLAY=:$(cat "$number")
export DISPLAY
if [ "$displays" != 1 ]; then
  xrandr --output DUMMY0 --mode 1280x800 --pos 0x0
  xrandr --addmode DUMMY1 1920x1080
  xrandr --output DUMMY1 --mode 1920x1080 --right-of DUMMY0
fi

openbox &
panel() { xfconf-query --channel xfce4-panel --create "$@"; }
panel --property /panels --type int --set 1 --force-array
panel --property /panels/panel-1/plugin-ids --type int --set 1 --force-array
panel --property /panels/panel-1/position --type string --set 'p=6;x=0;y=0'
panel --property /panels/panel-1/length --type uint --set 100
panel --property /plugins/plugin-1 --type string --set systray
xfce4-panel --disable-wm-check &
gdbus wait --session --timeout 20 org.kde.StatusNotifierWatcher
"$@"
