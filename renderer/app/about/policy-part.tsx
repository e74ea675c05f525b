import { Building2, Lock, TriangleAlert } from 'lucide-react';
import type { PolicyView } from '../../../shared/views/about-view.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { limitWords, settingWords } from '../settings/setting-words.ts';

/** The organisation's settings on this computer, and whether all of them could be used. */
export function PolicyPart({ policy }: { readonly policy: PolicyView }) {
  const { t } = useText();
  return (
    <Section title={t('about.policy.title')}>
      <p>{t(`about.policy.${policy.state}`)}</p>
      {(policy.values.length > 0 || policy.limits.length > 0) && <Values policy={policy} />}
      {policy.hasProblems && (
        <div className="policy-problem">
          <TriangleAlert size={16} aria-hidden />
          <p>{t(policy.isLastKnown ? 'about.policy.lastKnown' : 'about.policy.problems')}</p>
        </div>
      )}
    </Section>
  );
}

function Values({ policy }: { readonly policy: PolicyView }) {
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

function Value({ value: { key, level, value, isInUse } }: { readonly value: PolicyView['values'][number] }) {
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
