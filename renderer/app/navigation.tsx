import { CalendarDays, Info, Settings, Sun } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { AppPage } from '../../shared/views.ts';
import { useText } from '../text.ts';
import { SpineLine } from '../ui/spine-line.tsx';

const entries = [
  ['today', Sun],
  ['week', CalendarDays],
  ['settings', Settings],
  ['about', Info],
] as const;

/** Props of the navigation. */
export interface NavigationProps {
  readonly page: AppPage;
  readonly onChoose: (page: AppPage) => void;
}

/** The pages of the app: at the left, or along the bottom of a narrow window. */
export function Navigation({ page, onChoose }: NavigationProps) {
  const { t } = useText();
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <div className="nav-mark" aria-hidden>
        <SpineLine share={1} />
        <span>{t('product')}</span>
      </div>
      <ul className="nav-list">
        {entries.map(([id, Icon]) => (
          <li key={id}>
            <Button
              className="nav-entry"
              {...(page === id ? { 'aria-current': 'page' as const } : {})}
              onPress={() => onChoose(id)}
            >
              <Icon size={20} aria-hidden />
              {t(`nav.${id}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
