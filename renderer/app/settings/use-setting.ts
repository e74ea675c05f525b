import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { SettingKey, Settings } from '../../../shared/settings/settings.ts';
import type { SettingsView, SettingView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';

/** A setting as a control shows it. */
export interface Setting<Key extends SettingKey> {
  readonly key: Key;
  /** The value in force, or the one just chosen and not confirmed yet. */
  readonly value: Settings[Key];
  readonly layer: SettingView['layer'];
  readonly isLocked: boolean;
  /** The range that an organisation allows; null: the whole range. */
  readonly limit: SettingView['limit'];
  /** Why the last change was rejected. */
  readonly refusal: Problem | null;
  readonly set: (value: Settings[Key]) => void;
  readonly reset: () => void;
}

/** One setting: a change shows at once and is undone if it is rejected. */
export function useSetting<Key extends SettingKey>(settings: SettingsView, key: Key): Setting<Key> {
  const view: SettingView<Key> = settings[key];
  const [pending, setPending] = useState<{ readonly value: Settings[Key]; readonly over: unknown } | null>(
    null,
  );
  const [refusal, setRefusal] = useState<Problem | null>(null);
  // The next view decides, whatever it contains.
  const isPending = pending !== null && pending.over === view;
  const set = (value: Settings[Key]) => {
    setPending({ value, over: view });
    attempt('settings:set', { key, value }).then((reply) => {
      setRefusal(reply.ok ? null : reply.problem);
      if (!reply.ok) setPending(null);
    });
  };
  return {
    key,
    value: isPending ? pending.value : view.value,
    layer: view.layer,
    isLocked: view.layer === 'mandatory',
    limit: view.limit,
    refusal,
    set,
    reset: () => {
      setPending(null);
      attempt('settings:reset', { key }).then((reply) => setRefusal(reply.ok ? null : reply.problem));
    },
  };
}
