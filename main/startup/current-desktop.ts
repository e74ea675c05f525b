import { app } from 'electron';
import { type DesktopSession, desktopSession } from '../electron/sensors/desktop-session.ts';
import { windowSystemInUse } from '../node/window-system/window-system.ts';

/** The desktop of this process. The window system is known once Electron is ready. */
export async function currentDesktop(): Promise<DesktopSession> {
  return desktopSession(
    await windowSystemInUse(app.commandLine.getSwitchValue('ozone-platform'), process.env),
  );
}
