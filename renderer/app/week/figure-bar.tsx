/** Classes of the parts of a bar, from the strongest to the palest. */
const parts = ['bar-strong', 'bar-middle', 'bar-pale'] as const;

/** A figure as a bar: shares of the whole, 0 to 1, one after the other. The text beside it says the same. */
export function FigureBar({ shares }: { readonly shares: readonly number[] }) {
  return (
    <span className="figure-bar" aria-hidden>
      {shares.map(
        (share, index) =>
          share > 0 && (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is identified only by its position
              key={index}
              className={parts[index] ?? 'bar-pale'}
              style={{ width: `${share * 100}%` }}
            />
          ),
      )}
    </span>
  );
}
