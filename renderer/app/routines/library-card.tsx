import { EyeOff, Heart, MapPinOff } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { usePrefersReducedMotion } from '../../figure/use-motion.ts';
import { useNear } from '../../ui/use-near.ts';
import { hiddenText, metaText } from './item-words.ts';
import type { LibraryItem } from './library.ts';

/** The element of a card, so that it can regain the focus. */
export function cardId({ type, id }: Pick<LibraryItem, 'type' | 'id'>): string {
  return `library-${type}-${id}`;
}

/** Props of a library card. */
export interface LibraryCardProps {
  readonly item: LibraryItem;
  readonly isFavourite: boolean;
  readonly onOpen: (item: LibraryItem) => void;
}

/** The drawn figures of an item, with its name; they move while the pointer or the focus is on it. */
export function LibraryCard({ item, isFavourite, onOpen }: LibraryCardProps) {
  const text = useText();
  const { t } = text;
  const isStill = usePrefersReducedMotion();
  // The whole library is about a hundred figures, and a window shows ten.
  const frame = useRef<HTMLSpanElement>(null);
  const isNear = useNear(frame);
  const hiddenBy = item.type === 'exercise' ? item.entry.hiddenBy : null;
  return (
    <Button id={cardId(item)} className="library-card" onPress={() => onOpen(item)}>
      {({ isHovered, isFocusVisible }) => {
        const isMoving = !isStill && (isHovered || isFocusVisible);
        return (
          <>
            <span
              ref={frame}
              className={hiddenBy === null ? 'library-figure' : 'library-figure library-away'}
              aria-hidden
            >
              {isNear && <Pictures item={item} isMoving={isMoving} />}
            </span>
            <span className="library-name">
              {item.name}
              {isFavourite && <Heart size={14} aria-label={t('routines.favouriteMark')} />}
            </span>
            <span className="quiet small">{metaText(text, item)}</span>
            {item.entry.source !== null && (
              <span className="quiet small">{t('routines.source', { source: item.entry.source })}</span>
            )}
            {hiddenBy === null && item.entry.isElsewhere && (
              <span className="library-hidden small">
                <MapPinOff size={14} aria-hidden />
                {t('routines.elsewhereMark')}
              </span>
            )}
            {hiddenBy !== null && (
              <span className="library-hidden small">
                <EyeOff size={14} aria-hidden />
                {hiddenText(text, hiddenBy)}
              </span>
            )}
          </>
        );
      }}
    </Button>
  );
}

function Pictures({ item, isMoving }: { readonly item: LibraryItem; readonly isMoving: boolean }) {
  return item.pictures.map((exercise) => (
    <span key={`${exercise.id} ${isMoving}`} className="library-picture">
      <Figure exercise={exercise} side={null} isMoving={isMoving} elapsedSeconds={0} />
    </span>
  ));
}
