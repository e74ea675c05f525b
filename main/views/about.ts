import type { ResolvedSettings } from '../../shared/policy/policy.ts';
import { describePolicy } from '../../shared/policy/policy-description.ts';
import type { AboutView } from '../../shared/views/views.ts';
import type { Ports } from '../ports/ports.ts';

/** Builds the view of the page "About": version, files and the organisation's settings. */
export function aboutView(
  { about, history, settings, policy }: Pick<Ports, 'about' | 'history' | 'settings' | 'policy'>,
  resolved: ResolvedSettings,
): AboutView {
  return {
    version: about.version,
    windowDrawing: about.windowDrawing,
    logFile: about.logFile,
    historyFile: history.file,
    settingsFile: settings.file,
    policy: describePolicy(policy.read(), resolved),
  };
}
