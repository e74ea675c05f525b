/** A window above all others that never takes the focus and cannot be moved. It closes by itself. */
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
