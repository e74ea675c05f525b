/** A window above the others that takes no focus and that nobody moves: what it shows goes by itself. */
export const overlayWindow = {
  frame: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  focusable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  roundedCorners: false,
} as const;
