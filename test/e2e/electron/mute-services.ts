import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Services of the session that the app or its framework may query. */
export const askedServices = [
  'org.freedesktop.Notifications',
  'org.freedesktop.portal.Desktop',
  'org.freedesktop.portal.Documents',
  'org.freedesktop.secrets',
  'org.kde.kwalletd5',
  'org.kde.kwalletd6',
  'org.gtk.vfs.Daemon',
  'org.freedesktop.FileManager1',
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.gnome.SessionManager',
  'org.freedesktop.PowerManagement',
  'org.freedesktop.UPower',
  'com.canonical.Unity',
  'com.canonical.AppMenu.Registrar',
  'org.freedesktop.IBus',
  'org.fcitx.Fcitx5',
] as const;

/**
 * Puts services on the session bus that never answer: their program is stopped once it owns the names.
 * Returns a function that ends it.
 */
export async function muteServices(names: readonly string[]): Promise<() => void> {
  const program = spawn('/usr/bin/python3', [join(import.meta.dirname, '../../support/bus-service.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(program.stdout)[Symbol.asyncIterator]();
  await lines.next();
  for (const name of names) {
    program.stdin.write(`${JSON.stringify(['own', name])}\n`);
    await lines.next();
  }
  program.kill('SIGSTOP');
  return () => {
    program.kill('SIGKILL');
  };
}
