import { CalendarDate, GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
  useLocale,
} from 'react-aria-components';
import { addDays, type Day, mondayOf } from '../../../shared/core/time.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';

/** Props of the choice of a week. */
export interface WeekChoiceProps {
  readonly view: Pick<WeekView, 'weekOf' | 'isThisWeek' | 'hasEarlier' | 'firstDay' | 'today'>;
  /** The Monday of the week that was chosen last, which may not be shown yet. */
  readonly wanted: Day;
  readonly onChoose: (weekOf: Day) => void;
}

/** Chooses the previous or next week, or the week of any day. The arrow keys work too. */
export function WeekChoice({ view, wanted, onChoose }: WeekChoiceProps) {
  const { t, format } = useText();
  const { direction } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const middle = useRef<HTMLButtonElement>(null);
  const { weekOf, isThisWeek, hasEarlier } = view;
  const [firstShown, setFirstShown] = useState<Day | null>(weekOf);
  if (firstShown !== null && firstShown !== weekOf) setFirstShown(null);
  const range = t('week.range', {
    from: format.shortDay(weekOf),
    until: format.shortDay(addDays(weekOf, 6)),
  });

  // The first week is in the title; only a change needs to be announced.
  useAnnouncement(weekOf === firstShown ? '' : range);

  function turn(weeks: -1 | 1): void {
    const first = mondayOf(view.firstDay ?? weekOf);
    const last = mondayOf(view.today);
    if (weeks < 0 ? wanted <= first : wanted >= last) return;
    const next = addDays(wanted, 7 * weeks);
    onChoose(next);
    // At the last week, the arrow is disabled and would lose the focus.
    if (weeks > 0 ? next >= last : next <= first) middle.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isOpen || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    turn((event.key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="week-choice" role="group" aria-label={t('week.choose')} onKeyDown={onKeyDown}>
      <Button
        look="quiet"
        isIcon
        isDisabled={!hasEarlier}
        aria-label={t('week.previous')}
        onPress={() => turn(-1)}
      >
        <ChevronLeft size={20} className="mirrored" aria-hidden />
      </Button>
      <CalendarButton {...{ view, range, isOpen, onChoose }} ref={middle} onOpenChange={setOpen} />
      <Button look="quiet" isIcon isDisabled={isThisWeek} aria-label={t('week.next')} onPress={() => turn(1)}>
        <ChevronRight size={20} className="mirrored" aria-hidden />
      </Button>
    </div>
  );
}

interface CalendarButtonProps extends Omit<WeekChoiceProps, 'wanted'> {
  readonly ref: RefObject<HTMLButtonElement | null>;
  /** The shown week, in words. */
  readonly range: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The shown week; opens a calendar to choose another one. */
function CalendarButton({ ref, view, range, isOpen, onOpenChange, onChoose }: CalendarButtonProps) {
  const { t } = useText();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button look="quiet" ref={ref}>
        <CalendarDays size={16} aria-hidden />
        {range}
        <span className="only-read-aloud">{t('week.chooseHelp')}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="week-calendar" aria-label={t('week.choose')}>
          <WeekCalendar
            view={view}
            onChoose={(next) => {
              onOpenChange(false);
              onChoose(next);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** A month whose weeks begin on Monday, as the report's do. The days of the shown week are marked. */
function WeekCalendar({ view, onChoose }: Omit<WeekChoiceProps, 'wanted'>) {
  const { t } = useText();
  const { weekOf, today, firstDay } = view;
  const dayOf = (date: CalendarDate): Day => toCalendar(date, new GregorianCalendar()).toString();
  return (
    <Calendar
      aria-label={t('week.choose')}
      autoFocus
      firstDayOfWeek="mon"
      value={parseDate(weekOf)}
      minValue={parseDate(mondayOf(firstDay ?? weekOf))}
      maxValue={parseDate(today < weekOf ? weekOf : today)}
      onChange={(date) => onChoose(mondayOf(dayOf(new CalendarDate(date.year, date.month, date.day))))}
    >
      <header className="calendar-head">
        <Button slot="previous" look="quiet" isIcon isSmall>
          <ChevronLeft size={16} className="mirrored" aria-hidden />
        </Button>
        <Heading level={2} />
        <Button slot="next" look="quiet" isIcon isSmall>
          <ChevronRight size={16} className="mirrored" aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className="calendar-name">{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={mondayOf(dayOf(date)) === weekOf ? 'calendar-day calendar-week' : 'calendar-day'}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
      <p className="quiet small">{t('week.calendarHelp')}</p>
    </Calendar>
  );
}
