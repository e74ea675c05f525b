import type { StripDay } from '../../../shared/report/strip.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { StripKey } from './strip-key.tsx';
import { StripRow } from './strip-row.tsx';
import { type StripScale, stripScale } from './strip-scale.ts';
import { StripTable } from './strip-table.tsx';

/** The days of the week by the hour: sittings, cards, routines and the outcome of each break. */
export function WeekStrip({
  view,
}: {
  readonly view: Pick<WeekView, 'strip' | 'longestBout' | 'shortLimitSeconds'>;
}) {
  const { t, format } = useText();
  const { strip, longestBout, shortLimitSeconds } = view;
  const scale = stripScale(strip);
  const count = strip.reduce((sum, { bouts }) => sum + bouts.filter((bout) => !bout.isCutBefore).length, 0);
  return (
    <Section title={t('week.strip.title')}>
      <div className="week-strip" role="img" aria-label={t('week.strip.label', { count })}>
        {strip.map((day) => (
          <StripRow key={day.day} day={day} scale={scale} />
        ))}
        <HourLabels scale={scale} />
      </div>
      <StripKey strip={strip} shortLimitSeconds={shortLimitSeconds} />
      {longestBout !== null && (
        <p>
          {t('week.strip.longestText', {
            length: format.duration(longestBout.deskSeconds),
            day: format.weekday(longestBout.day),
            from: format.time(longestBout.started.wallMs, longestBout.started.zone),
            until: format.time(longestBout.ended.wallMs, longestBout.ended.zone),
          })}
        </p>
      )}
      {scale.changedDays.map((day: StripDay) => (
        <p key={day.day} className="quiet small">
          {t('week.strip.changed', {
            day: format.weekday(day.day),
            hours: format.number(day.minutes / 60),
          })}
        </p>
      ))}
      <StripTable strip={strip} />
    </Section>
  );
}

function HourLabels({ scale }: { readonly scale: StripScale }) {
  const { format } = useText();
  const { fromMinute, untilMinute, ticks } = scale;
  return (
    <div className="strip-hours quiet small">
      {ticks.map(({ minute, hour, isMinor }) => (
        <span
          key={minute}
          className={[
            'strip-hour',
            isMinor ? 'strip-hour-minor' : '',
            minute === untilMinute ? 'strip-hour-last' : '',
          ].join(' ')}
          style={{ insetInlineStart: `${((minute - fromMinute) / (untilMinute - fromMinute)) * 100}%` }}
        >
          {format.hour(hour)}
        </span>
      ))}
    </div>
  );
}
