/** One bar with what stands above and under it. */
export interface Bar {
  readonly id: string;
  /** 0 or more; all bars have one scale. */
  readonly value: number;
  /** Stands on the bar. */
  readonly label: string;
  /** Stands under the bar: its name. */
  readonly name: string;
  /** A second line under the bar. */
  readonly note: string;
  /** Drawn paler. */
  readonly isFaint: boolean;
}

/** Props of a row of bars. */
export interface BarsProps {
  /** What the bars show, for those who do not see them. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The least top of the scale, so that small values do not look large. */
  readonly leastTop: number;
}

/** A row of bars, one for each thing, on one scale. */
export function Bars({ label, bars, leastTop }: BarsProps) {
  const top = Math.max(leastTop, ...bars.map(({ value }) => value));
  return (
    <div className="bars" role="img" aria-label={label}>
      {bars.map(({ id, value, label: text, name, note, isFaint }) => (
        <div key={id} className={isFaint ? 'bar bar-faint' : 'bar'}>
          <div className="bar-room">
            <span className="bar-label">{text}</span>
            <div className="bar-body" style={{ height: `calc((100% - 2rem) * ${value / top})` }} />
          </div>
          <span className="bar-name">{name}</span>
          <span className="bar-note">{note}</span>
        </div>
      ))}
    </div>
  );
}
