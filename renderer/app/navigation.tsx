import {
  CalendarDays,
  Ellipsis,
  Info,
  Lightbulb,
  PersonStanding,
  Settings,
  ShieldCheck,
  Sun,
  TrendingUp,
} from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { AppPage } from '../../shared/views/views.ts';
import { useText } from '../bridge/text.ts';
import { SpineLine } from '../ui/spine-line.tsx';

const entries = [
  ['today', Sun],
  ['week', CalendarDays],
  ['routines', PersonStanding],
  ['programme', TrendingUp],
  ['tips', Lightbulb],
  ['settings', Settings],
  ['privacy', ShieldCheck],
  ['about', Info],
] as const;

/** The number of pages in the bar of a narrow window; the others are in its menu. */
const IN_BAR = 3;

/** Props of the navigation. */
export interface NavigationProps {
  readonly page: AppPage;
  readonly onChoose: (page: AppPage) => void;
}

/** The pages of the app: on the left, or along the bottom of a narrow window. */
export function Navigation({ page, onChoose }: NavigationProps) {
  const { t } = useText();
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <div className="nav-mark" aria-hidden>
        <SpineLine share={1} />
        <span>{t('product')}</span>
      </div>
      <ul className="nav-list">
        {entries.map(([id, Icon], place) => (
          <li key={id} className={place < IN_BAR ? '' : 'nav-wide'}>
            <Button
              className="nav-entry"
              {...(page === id ? { 'aria-current': 'page' as const } : {})}
              onPress={() => onChoose(id)}
            >
              <Icon size={20} aria-hidden />
              <EntryLabel text={t(`nav.${id}`)} />
            </Button>
          </li>
        ))}
        <li className="nav-narrow">
          <MoreMenu page={page} onChoose={onChoose} />
        </li>
      </ul>
    </nav>
  );
}

/** As wide as its bold form, so that nothing moves when its page is opened. */
function EntryLabel({ text }: { readonly text: string }) {
  return (
    <span className="nav-label" data-bold={text}>
      {text}
    </span>
  );
}

/** The pages that do not fit into the bar of a narrow window. */
function MoreMenu({ page, onChoose }: NavigationProps) {
  const { t } = useText();
  const others = entries.slice(IN_BAR);
  const isHere = others.some(([id]) => id === page);
  return (
    <MenuTrigger>
      <Button className="nav-entry" {...(isHere ? { 'aria-current': 'page' as const } : {})}>
        <Ellipsis size={20} aria-hidden />
        <EntryLabel text={t('nav.more')} />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu className="popover-list" aria-label={t('nav.more')}>
          {others.map(([id, Icon]) => (
            <MenuItem key={id} id={id} className="popover-item" onAction={() => onChoose(id)}>
              <Icon size={20} aria-hidden />
              {t(`nav.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
