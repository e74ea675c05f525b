import type { ResolvedSettings } from '../../shared/policy/policy.ts';
import { describePolicy, type PolicyDescription } from '../../shared/policy/policy-description.ts';
import type { AboutView, PolicyView } from '../../shared/views/about-view.ts';
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
    policy: policyView(describePolicy(policy.read(), resolved)),
  };
}

function policyView({ state, limits, values, errors, sources }: PolicyDescription): PolicyView {
  return {
    state,
    limits,
    values: values.map(({ place: _place, ...value }) => value),
    hasProblems: errors.length > 0,
    isLastKnown: sources.some((source) => source.isLastKnown),
  };
}
