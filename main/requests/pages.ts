import { todayView } from '../projections/today.ts';
import { trayView } from '../projections/windows.ts';
import { done, type Handlers, refused } from './context.ts';

/** What the pages of the app window show, and the tray. */
export const pageHandlers = {
  'today:get': (_input, { scene }) => todayView(scene()),
  'notices:get': (_input, { notices }) => notices.list(),
  'notice:dismiss': ({ id }, { notices }) =>
    notices.dismiss(id) ? done : refused('there is no such notice'),
  'about:get': (_input, { ports }) => ({
    ...ports.about,
    historyFile: ports.history.file,
    settingsFile: ports.settings.file,
  }),
  'page:get': (_input, { page }) => page(),
  'page:open': ({ page }, { openPage }) => {
    openPage(page);
    return done;
  },
  'app:quit': (_input, { ports }) => {
    ports.quit();
    return done;
  },
  'tray:get': (_input, { scene }) => trayView(scene()),
} satisfies Partial<Handlers>;
