import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BaseWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Problem } from '../../shared/contract/problem.ts';
import { readChosenFile } from '../node/read-chosen-file.ts';
import type { Files } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import type { Text } from '../ports/text.ts';
import { problemOf } from '../problem-of.ts';
import type { Windows } from './windows/windows.ts';

/** Files through the system's own dialogs, over the app window. A failure is logged and reported. */
export function createFiles(windows: Windows, { t }: Text, log: Log): Files {
  const filter = (type: string) => [{ name: t(`files.${type}`), extensions: [type] }];

  async function attempt<Done>(
    work: () => Promise<Done>,
  ): Promise<Done | { type: 'failed'; problem: Problem }> {
    try {
      return await work();
    } catch (error) {
      log.error('a file could not be written or read', error);
      return { type: 'failed', problem: problemOf(error) };
    }
  }

  return {
    save: ({ name, type, content }) =>
      attempt(async () => {
        const options: SaveDialogOptions = {
          defaultPath: join(app.getPath('documents'), name),
          filters: filter(type),
        };
        const { canceled, filePath } = await over(
          windows.get('app'),
          (window) => dialog.showSaveDialog(window, options),
          () => dialog.showSaveDialog(options),
        );
        if (canceled || filePath === '') return { type: 'cancelled' };
        // Other users of this computer need not read it.
        await writeFile(filePath, content, { mode: 0o600 });
        return { type: 'saved', file: filePath };
      }),
    open: () =>
      attempt(async () => {
        const options: OpenDialogOptions = {
          // Without it, Electron 43 and later starts in the downloads folder, while an export is saved in the
          // documents folder.
          defaultPath: app.getPath('documents'),
          properties: ['openFile'],
          filters: filter('json'),
        };
        const { canceled, filePaths } = await over(
          windows.get('app'),
          (window) => dialog.showOpenDialog(window, options),
          () => dialog.showOpenDialog(options),
        );
        const [file] = filePaths;
        if (canceled || file === undefined) return { type: 'cancelled' };
        return { type: 'opened', file, text: await readChosenFile(file) };
      }),
  };
}

/** Attaches a dialog to the app window, if it is open. */
function over<Answer>(
  window: BaseWindow | null,
  inWindow: (window: BaseWindow) => Promise<Answer>,
  alone: () => Promise<Answer>,
): Promise<Answer> {
  return window === null ? alone() : inWindow(window);
}
