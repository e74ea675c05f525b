import { standAndWalk } from '../../shared/content/stand-and-walk.ts';
import { PICTURE } from '../figure/fit.ts';
import { prepareFigure, stillPaths } from '../figure/picture.ts';
import { frame, Paths } from '../figure/picture-elements.tsx';

const figure = prepareFigure(standAndWalk, null);

/** A figure standing tall, as decoration. */
export function StandingFigure() {
  return (
    <svg
      className="figure standing-figure"
      data-person={figure.person}
      viewBox={`0 0 ${PICTURE} ${PICTURE}`}
      {...frame}
      role="presentation"
      aria-hidden="true"
    >
      <Paths paths={stillPaths(figure, 0)} />
    </svg>
  );
}
