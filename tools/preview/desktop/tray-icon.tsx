import type { TrayView } from '../../../shared/views/views.ts';
import { type Shape, SIDE } from '../../icons/mark.ts';
import { trayPictures } from '../../icons/tray.ts';

/** The tray icon as the app's real tray shows it. */
export function TrayIcon({ view }: { readonly view: TrayView }) {
  const name = view.icon === 'counting' ? `counting-${view.filledDots}` : view.icon;
  return <Mark shapes={trayPictures(22).get(name) ?? []} size={22} />;
}

/** Shapes of the mark as a drawing of `size` CSS pixels. */
export function Mark({ shapes, size }: { readonly shapes: readonly Shape[]; readonly size: number }) {
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} width={size} height={size} aria-hidden="true">
      {shapes.map((shape) => (
        <Drawn key={`${shape.x} ${shape.y}`} shape={shape} />
      ))}
    </svg>
  );
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.type) {
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill="currentColor" opacity={shape.alpha} />;
    case 'ring':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill="none"
          stroke="currentColor"
          strokeWidth={shape.width}
          opacity={shape.alpha}
        />
      );
    case 'bar':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill="currentColor"
          opacity={shape.alpha}
        />
      );
  }
}
