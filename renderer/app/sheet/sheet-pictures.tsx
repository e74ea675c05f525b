import { useMemo } from 'react';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { PICTURE } from '../../figure/fit.ts';
import { prepareFigure, stillPaths } from '../../figure/picture.ts';
import { Paths } from '../../figure/picture-elements.tsx';
import { stillPoses } from '../../figure/script.ts';

/** The movement of an exercise as up to four stills in a row, numbered in their order. */
export function SheetPictures({ exercise }: { readonly exercise: Exercise }) {
  const { pictures } = exercise;
  return (
    <div className="sheet-pictures" role="img" aria-label={exercise.alternativeText}>
      {pictures === undefined ? (
        <DrawnStills exercise={exercise} />
      ) : (
        pictures.urls.map((url) => <img key={url} src={url} alt="" />)
      )}
    </div>
  );
}

function DrawnStills({ exercise }: { readonly exercise: Exercise }) {
  const figure = useMemo(() => prepareFigure(exercise, exercise.hasSides ? 'right' : null), [exercise]);
  return stillPoses(exercise.figure).map((pose) => (
    <svg
      key={pose}
      className="figure"
      data-person={figure.person}
      viewBox={`0 0 ${PICTURE} ${PICTURE}`}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden
    >
      <Paths paths={stillPaths(figure, pose)} />
    </svg>
  ));
}
