import type { FuzzTarget } from './target.ts';
import { contentTarget } from './targets/content.ts';
import {
  historyBytesTarget,
  historyLogTarget,
  historyStateTarget,
  historyTextTarget,
} from './targets/history.ts';
import { importTarget } from './targets/import.ts';
import { dbusTarget, waylandTarget, x11Target } from './targets/messages.ts';
import { policyLinuxTarget, policyMacTarget, policyWindowsTarget } from './targets/policy.ts';
import { replayTarget } from './targets/replay.ts';
import { requestsTarget } from './targets/requests.ts';
import { settingsTarget } from './targets/settings.ts';

/** Every file and message that the app reads. */
export const fuzzTargets: readonly FuzzTarget[] = [
  settingsTarget,
  policyLinuxTarget,
  policyMacTarget,
  policyWindowsTarget,
  historyBytesTarget,
  historyTextTarget,
  historyStateTarget,
  historyLogTarget,
  importTarget,
  contentTarget,
  replayTarget,
  dbusTarget,
  x11Target,
  waylandTarget,
  requestsTarget,
];
