import { describePolicy } from '../../shared/policy/policy-description.ts';
import { aboutView } from '../views/about.ts';
import { diagnosisText } from '../views/diagnosis-report.ts';
import { policyLines } from '../views/policy-report.ts';
import { todayView } from '../views/today.ts';
import { trayView } from '../views/tray.ts';
import { done, type Handlers, rejected } from './context.ts';

/** Requests of the app window's pages and of the tray. */
export const pageHandlers = {
  'today:get': (_input, { snapshot }) => todayView(snapshot()),
  'notices:get': (_input, { notices }) => notices.list(),
  'notice:dismiss': ({ id }, { notices }) =>
    notices.dismiss(id) ? done : rejected('there is no such notice'),
  'about:get': (_input, { ports, settings }) => {
    // A newer reading is sent as a push.
    void ports.policy.refresh();
    return aboutView(ports, settings.read());
  },
  'sensors:get': (_input, { sensorViews }) => sensorViews(),
  'diagnosis:get': (_input, { ports, sensorViews, settings }) =>
    diagnosisText({
      ...ports.about,
      sensors: sensorViews(),
      layers: settings.read().layers,
      policy: policyLines(describePolicy(ports.policy.read(), settings.read())),
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
  'tray:get': (_input, { snapshot }) => trayView(snapshot()),
} satisfies Partial<Handlers>;
