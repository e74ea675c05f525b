import './self-check.css';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { CheckHistory } from './check-history.tsx';

/** Props of the part of a page about the self-check. */
export interface SelfCheckPartProps {
  readonly view: Pick<ProgrammeView, 'checks' | 'hasPain' | 'isSelfCheckDue'>;
  readonly library: RoutinesView;
  readonly onOpen: () => void;
}

/** The way to the self-check, and the results so far. In limited mode nothing is tested. */
export function SelfCheckPart({ view, library, onOpen }: SelfCheckPartProps) {
  const { t } = useText();
  const hasChecks = view.checks.some(({ marks }) => marks.length > 0);
  const isLimited = library.mode === 'limited';
  return (
    <Section title={t('selfCheck.title')}>
      <p>{t(isLimited ? 'selfCheck.limited' : view.isSelfCheckDue ? 'selfCheck.due' : 'selfCheck.about')}</p>
      {!isLimited && (
        <div>
          <Button look={view.isSelfCheckDue ? 'main' : 'plain'} onPress={onOpen}>
            {t(hasChecks ? 'selfCheck.again' : 'selfCheck.start')}
          </Button>
        </div>
      )}
      {hasChecks && <CheckHistory checks={view.checks} hasPain={view.hasPain} />}
    </Section>
  );
}
