// The least that an Electron app in the tray can be: what Unhunch is measured against.
import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';

app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  const picture = join(import.meta.dirname, '../../assets/icons/tray/light/counting-0-32.png');
  const tray = new Tray(nativeImage.createFromPath(picture));
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
  // Held, or it is collected with its icon.
  process.on('exit', () => tray.destroy());
});
