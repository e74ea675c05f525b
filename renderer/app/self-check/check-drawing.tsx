import type { SelfTest, TestMark } from '../../../shared/programme/self-check.ts';
import type { Vec } from '../../figure/body/vector.ts';
import { toPicture } from '../../figure/fit.ts';
import { type PreparedFigure, prepareFigure, stillPaths } from '../../figure/picture.ts';
import { frame, Paths } from '../../figure/picture-elements.tsx';
import { cameraOf } from '../../figure/shapes/camera.ts';
import { checkScaleFigure } from './check-figures.ts';
import { type DrawnCheck, drawnChecks, inColumn, onRing } from './check-marks.ts';

/** Props of the figure with the results of a test. */
export interface CheckDrawingProps {
  readonly test: SelfTest;
  /** Oldest first. */
  readonly marks: readonly TestMark[];
  /** A description of the drawing, for screen readers. */
  readonly label: string;
}

/** The visible square around the figure, centimetres: its middle, and half of its side. */
const views: { readonly [Test in SelfTest]: { readonly middle: Vec; readonly half: number } } = {
  turn: { middle: [0, 0, 0], half: 78 },
  'side-bend': { middle: [0, 64, 0], half: 78 },
};

/**
 * The seated figure with the results of the first and the latest checks: turns as rings around it, side bends as
 * columns beside the seat. The newest is the outer one; a square end was painful.
 */
export function CheckDrawing({ test, marks, label }: CheckDrawingProps) {
  const figure = prepareFigure(checkScaleFigure(test), null);
  const place = placeIn(figure);
  const { middle, half } = views[test];
  const [x, y] = place(middle);
  const side = half * figure.fit.scale;
  return (
    <svg
      className="figure check-drawing"
      data-person={figure.person}
      fontSize={side * 0.085}
      viewBox={`${x - side} ${y - side} ${2 * side} ${2 * side}`}
      {...frame}
    >
      <title>{label}</title>
      {test === 'turn' ? <ClockFace place={place} /> : <HandWidths place={place} />}
      <Paths paths={stillPaths(figure, 1)} />
      {drawnChecks(test, marks).map((check) => (
        <CheckLines key={`${check.key} ${check.isNewest}`} check={check} place={place} unit={side / 100} />
      ))}
    </svg>
  );
}

type Place = (at: Vec) => readonly [number, number];

function placeIn({ drawing, fit }: PreparedFigure): Place {
  const camera = cameraOf(drawing.script);
  return (at) => toPicture(camera.project(at), fit);
}

interface CheckLinesProps {
  readonly check: DrawnCheck;
  readonly place: Place;
  /** A hundredth of half of the picture. */
  readonly unit: number;
}

function CheckLines({ check, place, unit }: CheckLinesProps) {
  const { lines, ends, isNewest } = check;
  return (
    <g className={isNewest ? 'check-newest' : 'check-earlier'}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name
        <polyline key={index} points={line.map((at) => place(at).join(',')).join(' ')} />
      ))}
      {ends.map(({ side, at, isPainful }) => {
        const [x, y] = place(at);
        return isPainful ? (
          <rect key={side} x={x - 4 * unit} y={y - 4 * unit} width={8 * unit} height={8 * unit} />
        ) : (
          <circle key={side} cx={x} cy={y} r={3.6 * unit} />
        );
      })}
    </g>
  );
}

const hours = Array.from({ length: 12 }, (_, hour) => hour);
const labelled: readonly number[] = [0, 3, 6, 9];
/** The clock face is just outside the ring of the newest check. */
const faceAge = { from: -0.6, until: -0.9, label: -1.6 } as const;

/** The hours around the seat; 12 is where the screen is. */
function ClockFace({ place }: { readonly place: Place }) {
  return hours.map((hour) => {
    const [x, y] = place(onRing(hour * 30, faceAge.label));
    const [x1, y1] = place(onRing(hour * 30, faceAge.from));
    const [x2, y2] = place(onRing(hour * 30, faceAge.until));
    return labelled.includes(hour) ? (
      <text key={hour} className="check-number" x={x} y={y} dominantBaseline="central" textAnchor="middle">
        {hour === 0 ? 12 : hour}
      </text>
    ) : (
      <line key={hour} className="check-line" {...{ x1, y1, x2, y2 }} />
    );
  });
}

const widths = [0, 1, 2, 3, 4, 5] as const;

/** Hand-widths below the edge of the seat, on both sides. */
function HandWidths({ place }: { readonly place: Place }) {
  return (['left', 'right'] as const).flatMap((side) =>
    widths.map((width) => {
      const [x1, y1] = place(inColumn(side, 2 * width, 3.6));
      const [x2, y2] = place(inColumn(side, 2 * width, -0.6));
      const [x, y] = place(inColumn(side, 2 * width, -1.5));
      return (
        <g key={`${side} ${width}`}>
          <line className="check-line" {...{ x1, y1, x2, y2 }} />
          <text className="check-number" x={x} y={y} dominantBaseline="central" textAnchor="middle">
            {width}
          </text>
        </g>
      );
    }),
  );
}
