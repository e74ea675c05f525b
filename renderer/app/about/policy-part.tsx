import { Building2, Lock, TriangleAlert } from 'lucide-react';
import type { PolicyDescription, PolicyValue } from '../../../shared/policy/policy-description.ts';
import type { PolicySourceAccount } from '../../../shared/policy/policy-reading.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { limitWords, settingWords } from '../settings/setting-words.ts';

/** The organisation's settings on this computer, where they were found, and which of them could not be used. */
export function PolicyPart({ policy }: { readonly policy: PolicyDescription }) {
  const { t } = useText();
  const told = policy.sources.filter(({ state }) => state !== 'absent');
  return (
    <Section title={t('about.policy.title')}>
      <p>{t(`about.policy.${policy.state}`)}</p>
      {(policy.values.length > 0 || policy.limits.length > 0) && <Values policy={policy} />}
      {told.map((source) => (
        <Source key={`${source.level} ${source.place}`} source={source} />
      ))}
      {policy.sources.length > 0 && (
        <details className="folded" open={policy.state !== 'absent'}>
          <summary>{t('about.policy.places')}</summary>
          <ul className="policy-places small">
            {policy.sources.map(({ level, place, state }) => (
              <li key={`${level} ${place}`}>
                <code>{place}</code> <span className="quiet">{t(`about.policy.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Values({ policy }: { readonly policy: PolicyDescription }) {
  const { t } = useText();
  return (
    <ul className="policy-values">
      {policy.values.map((value) => (
        <Value key={`${value.level} ${value.key}`} value={value} />
      ))}
      {policy.limits.map((limit) => (
        <li key={`limit ${limit.key}`}>
          <Lock size={14} aria-hidden />
          <span>
            {t(`settings.${limit.key}.label`)}: {limitWords(limit.key, limit, t)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Value({ value: { key, level, value, isInUse } }: { readonly value: PolicyValue }) {
  const text = useText();
  const { t } = text;
  const own = level === 'recommended' && !isInUse ? t('about.policy.ownChoice') : '';
  return (
    <li>
      {level === 'mandatory' ? <Lock size={14} aria-hidden /> : <Building2 size={14} aria-hidden />}
      <span>
        {t(`settings.${key}.label`)}: {settingWords(key, value as never, text)}{' '}
        <span className="quiet small">
          {t(level === 'mandatory' ? 'settings.locked' : 'settings.recommended')}
          {own}
        </span>
      </span>
    </li>
  );
}

function Source({ source }: { readonly source: PolicySourceAccount }) {
  const { t } = useText();
  const { place, reason, isLastKnown, refused, overruled } = source;
  const problems = [
    ...(reason === null
      ? []
      : [t(isLastKnown ? 'about.policy.lastKnown' : 'about.policy.notRead', { reason })]),
    ...refused.map((each) => t('about.policy.refused', { ...each })),
    ...(overruled.length === 0 ? [] : [t('about.policy.overruled', { keys: overruled.join(', ') })]),
  ];
  if (problems.length === 0) return null;
  return (
    <div className="policy-problem">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <code>{place}</code>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
