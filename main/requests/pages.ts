import { describePolicy } from '../../shared/policy/policy-description.ts';
import { sensorView } from '../../shared/views/sensors.ts';
import { contentLines } from '../breaks/content-library.ts';
import { aboutView } from '../views/about.ts';
import { diagnosisText } from '../views/diagnosis-report.ts';
import { fileTroubles } from '../views/file-troubles.ts';
import { policyLines } from '../views/policy-report.ts';
import { todayView } from '../views/today.ts';
import { trayView } from '../views/tray.ts';
import { done, type Handlers, rejected } from './context.ts';

/** Requests of the app window's pages and of the tray. */
export const pageHandlers = {
  'today:get': (_input, { snapshot }) => todayView(snapshot()),
  'notices:get': (_input, { notices }) => notices.list(),
  'notice:dismiss': ({ id }, { notices }) => (notices.dismiss(id) ? done : rejected('internal')),
  'about:get': (_input, { ports, settings }) => {
    // A newer reading is sent as a push.
    void ports.policy.refresh();
    return aboutView(ports, settings.read());
  },
  'sensors:get': (_input, { sensorReports }) => sensorReports().map(sensorView),
  'diagnosis:get': (_input, { ports, sensorReports, settings, snapshot }) => {
    const { layers, values } = settings.read();
    const loaded = { folder: values.contentFolder, content: snapshot().content };
    return diagnosisText({
      ...ports.about,
      sensors: sensorReports(),
      layers,
      policy: policyLines(describePolicy(ports.policy.read(), settings.read())),
      content: contentLines(loaded, layers.contentFolder !== 'user'),
      files: fileTroubles(ports),
    });
  },
  'page:get': (_input, { page }) => page(),
  'page:open': ({ page }, { openPage }) => {
    openPage(page);
    return done;
  },
  'app:quit': (_input, { ports }) => {
    ports.quit();
    return done;
  },
  'tray:get': (_input, { snapshot }) => trayView(snapshot()),
} satisfies Partial<Handlers>;
