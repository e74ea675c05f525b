import { powerMonitor } from 'electron';
import { unmeasured } from '../node/unmeasured.ts';
import type { Clock, IdleSource } from '../ports.ts';
import type { DesktopSession } from './desktop-session.ts';
import { followIdleCounter, whyNoIdleTime } from './idle-counter.ts';

/** The system's idle counter, read through Electron. */
export function createIdleSource(clock: Clock, session: DesktopSession): IdleSource {
  const unmeasurable = whyNoIdleTime(session);
  if (unmeasurable !== null) return unmeasured(unmeasurable);
  return followIdleCounter(() => powerMonitor.getSystemIdleTime(), clock);
}
