import { useText } from '../../bridge/text.ts';

const lists = { ask: 9, emergency: 6 } as const;

/** Props of the safety text. */
export interface SafetyTextProps {
  /** The level of its headings. */
  readonly level: 'h2' | 'h3';
}

/** Says when to be careful, whom to ask, and when to call for help. */
export function SafetyText({ level }: SafetyTextProps) {
  const { t } = useText();
  const Heading = level;
  return (
    <div className="safety">
      <Heading>{t('safety.beforeTitle')}</Heading>
      <p>{t('safety.before')}</p>
      <Heading>{t('safety.movingTitle')}</Heading>
      <p>{t('safety.moving')}</p>
      <Heading>{t('safety.emergencyTitle')}</Heading>
      <SafetyList name="emergency" />
      <Heading>{t('safety.askTitle')}</Heading>
      <SafetyList name="ask" />
    </div>
  );
}

/** Both lists, folded unless `isOpen`: when to call for help, and whom to ask soon. */
export function SafetyLists({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useText();
  return (
    <>
      {(['emergency', 'ask'] as const).map((name) => (
        <details key={name} className="folded" open={isOpen}>
          <summary>{t(`check.lists.${name}`)}</summary>
          <p>{t(`safety.${name}Title`)}</p>
          <SafetyList name={name} />
        </details>
      ))}
    </>
  );
}

function SafetyList({ name }: { readonly name: keyof typeof lists }) {
  const { t } = useText();
  return (
    <ul className="points">
      {Array.from({ length: lists[name] }, (_, index) => {
        const key = `safety.${name}.${index}`;
        return <li key={key}>{t(key)}</li>;
      })}
    </ul>
  );
}
