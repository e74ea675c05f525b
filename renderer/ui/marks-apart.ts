/** A strip is hardly ever narrower than this, in pixels. */
const NARROWEST = 180;

/**
 * The places of marks on a line, as CSS lengths: each stands at its own place, from 0 to 1 in rising order, unless it
 * would touch the mark before it; then it stands right after that one, `apart` pixels from its middle. The last ones
 * stay inside the line. If the line is too short for all of them, they share it evenly.
 */
export function marksApart(places: readonly number[], apart: number): readonly string[] {
  const step = `min(${apart}px, ${percent(1 / Math.max(1, places.length))})`;
  const room = apart / NARROWEST;
  return places.map((place, index) => {
    const pushing = places
      .slice(0, index)
      .map((other, at) => ({ other, steps: index - at }))
      .filter(({ other, steps }) => place - other < steps * room);
    const ahead = pushing.map(({ other, steps }) => `${percent(other)} + ${steps} * ${step}`);
    const wanted = ahead.length === 0 ? percent(place) : `max(${[percent(place), ...ahead].join(', ')})`;
    const after = places.length - 1 - index;
    const isNearEnd = 1 - place < ((pushing[0]?.steps ?? 0) + after) * room;
    return isNearEnd ? `min(${wanted}, 100% - ${after} * ${step})` : wanted;
  });
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;
}
