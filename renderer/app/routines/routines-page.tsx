import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { GentleNote } from '../safety/gentle-day.tsx';
import { LimitedNote } from '../safety/limited-note.tsx';
import { SelfCheckPlace } from '../self-check/self-check-place.tsx';
import { useSetting } from '../settings/use-setting.ts';
import { HomeSheetPage } from '../sheet/home-sheet-page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { ExclusionsEditor } from './exclusions-editor.tsx';
import { ExerciseDetail } from './exercise-detail.tsx';
import {
  type Filter,
  groupOf,
  isUsable,
  itemsOfLibrary,
  type LibraryItem,
  noFilter,
  routineGroups,
  shownItems,
} from './library.ts';
import { cardId, LibraryCard } from './library-card.tsx';
import { LibraryFilters } from './library-filters.tsx';
import { RoutineDetail } from './routine-detail.tsx';
import { routinesSource } from './routines-source.ts';

/** Props of the library. */
export interface RoutinesPageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** The library, once it is loaded. */
export function RoutinesPage({ settings, hasFocus }: RoutinesPageProps) {
  const loaded = useView(routinesSource);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  return <Library view={loaded.view} settings={settings} hasFocus={hasFocus} />;
}

/** The open part of the library. */
type Place =
  | { readonly type: 'all' }
  | { readonly type: SidePage }
  | { readonly type: 'sheet'; readonly of: Pick<LibraryItem, 'type' | 'id' | 'name'> }
  | { readonly type: LibraryItem['type']; readonly id: string };

interface LibraryProps extends RoutinesPageProps {
  readonly view: RoutinesView;
}

function Library({ view, settings, hasFocus }: LibraryProps) {
  const { t } = useText();
  const items = useMemo(() => itemsOfLibrary(view), [view]);
  const [filter, setFilter] = useState(noFilter);
  const [place, setPlace] = useState<Place>({ type: 'all' });
  const favourites = useSetting(settings, 'favourites');
  const goBack = useReturn(place, setPlace);

  if (place.type === 'leave-out') {
    return (
      <Page title={t('leaveOut.title')} hasFocus back={{ label: t('routines.back'), go: goBack }}>
        <p>{t('leaveOut.lead')}</p>
        <ExclusionsEditor settings={settings} library={view} />
      </Page>
    );
  }
  if (place.type === 'self-check') {
    return <SelfCheckPlace library={view} back={{ label: t('routines.back'), go: goBack }} />;
  }
  if (place.type === 'sheet') {
    const { type, id, name } = place.of;
    const back = { label: name, go: () => setPlace({ type, id }) };
    return <HomeSheetPage title={name} ids={[id]} library={view} back={back} />;
  }
  if (place.type === 'favourites-sheet') {
    const back = { label: t('routines.back'), go: goBack };
    return <HomeSheetPage title={t('sheet.favourites')} ids={favourites.value} library={view} back={back} />;
  }
  const open = place.type === 'all' ? undefined : items.find((item) => isAt(item, place));
  const openItem = ({ type, id }: Pick<LibraryItem, 'type' | 'id'>) => setPlace({ type, id });
  const onSheet = () => open !== undefined && setPlace({ type: 'sheet', of: open });
  const detail = { view, items, settings, favourites, onSheet, onOpen: openItem, onBack: goBack };
  if (open?.type === 'exercise') return <ExerciseDetail key={open.id} item={open} {...detail} />;
  if (open?.type === 'routine') return <RoutineDetail key={open.id} item={open} {...detail} />;

  return (
    <LibraryPage
      {...{ view, items, hasFocus, filter }}
      favourites={favourites.value}
      onFilter={setFilter}
      onOpen={openItem}
      onSide={(type) => setPlace({ type })}
    />
  );
}

interface LibraryPageProps {
  readonly view: RoutinesView;
  readonly items: readonly LibraryItem[];
  readonly hasFocus: boolean;
  readonly filter: Filter;
  readonly favourites: readonly string[];
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (item: Pick<LibraryItem, 'type' | 'id'>) => void;
  readonly onSide: (page: SidePage) => void;
}

/** All routines and exercises that pass the filter. */
function LibraryPage(props: LibraryPageProps) {
  const { view, items, hasFocus, filter, favourites, onFilter, onOpen, onSide } = props;
  const { t } = useText();
  const shown = shownItems(items, filter, favourites);
  const routines = shown.filter(({ type }) => type === 'routine');
  const exercises = shown.filter(({ type }) => type === 'exercise');
  const usable = exercises.filter(isUsable).length;
  const fitting = exercises.filter((item) => isUsable(item) && !item.entry.isElsewhere).length;
  const found = t('routines.found', {
    routines: t('routines.countRoutines', { count: routines.length }),
    exercises: t('routines.countExercises', { count: exercises.length }),
  });
  useAnnouncement(filter === noFilter ? '' : found);
  return (
    <Page
      title={t('routines.title')}
      hasFocus={hasFocus}
      isWide
      aside={
        <div className="library-sides">
          {view.mode === 'full' && (
            <Button id={sideId('self-check')} onPress={() => onSide('self-check')}>
              {t('routines.selfCheck')}
            </Button>
          )}
          {favourites.length > 0 && (
            <Button id={sideId('favourites-sheet')} onPress={() => onSide('favourites-sheet')}>
              {t('sheet.printFavourites')}
            </Button>
          )}
          <Button id={sideId('leave-out')} onPress={() => onSide('leave-out')}>
            {t('leaveOut.title')}
          </Button>
        </div>
      }
    >
      {view.mode === 'limited' && <LimitedNote library={view} />}
      {view.mode === 'gentle' && <GentleNote library={view} />}
      <LibraryFilters filter={filter} onChange={onFilter} />
      <p className="quiet small">
        {found}
        {usable < exercises.length && ` ${t('routines.usable', { count: usable })}`}
        {fitting < usable && ` ${t('routines.fitting', { count: fitting })}`}
      </p>
      {shown.length === 0 && (
        <Empty>
          <p>{t('routines.none')}</p>
          <Button onPress={() => onFilter(noFilter)}>{t('routines.showAll')}</Button>
        </Empty>
      )}
      {routineGroups.map((group) => (
        <ItemList
          key={group}
          title={t(`routines.groups.${group}`)}
          className="library library-wide"
          items={routines.filter((item) => groupOf(item) === group)}
          {...{ favourites, onOpen }}
        />
      ))}
      <ItemList
        title={t('routines.exercisesTitle')}
        className="library"
        items={exercises}
        {...{ favourites, onOpen }}
      />
      <AlwaysLine />
    </Page>
  );
}

interface ItemListProps extends Pick<LibraryPageProps, 'items' | 'favourites' | 'onOpen'> {
  readonly title: string;
  readonly className: string;
}

function ItemList({ title, className, items, favourites, onOpen }: ItemListProps) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={className}>
        {items.map((item) => (
          <li key={item.id}>
            <LibraryCard item={item} isFavourite={favourites.includes(item.id)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The pages behind the buttons beside the title. */
type SidePage = 'leave-out' | 'self-check' | 'favourites-sheet';
const sideId = (page: SidePage) => `library-${page}`;

function isAt(item: LibraryItem, place: Place): boolean {
  return 'id' in place && item.type === place.type && item.id === place.id;
}

/** The element of the library that led to a place; null: none did. */
function placeId(place: Place): string | null {
  if (place.type === 'all') return null;
  if (place.type === 'sheet') return cardId(place.of);
  return 'id' in place ? cardId(place) : sideId(place.type);
}

/** Goes back to the whole library, with the focus on the item that was open. */
function useReturn(place: Place, setPlace: (place: Place) => void): () => void {
  const from = useRef<string | null>(null);
  useEffect(() => {
    if (place.type !== 'all') {
      window.scrollTo(0, 0);
      return;
    }
    if (from.current !== null) document.getElementById(from.current)?.focus();
    from.current = null;
  }, [place]);
  return () => {
    from.current = placeId(place);
    setPlace({ type: 'all' });
  };
}
