import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react';

/**
 * Has a screen reader read a text aloud once it is idle, in place of an earlier text of the same source. Returns a
 * function that takes it back.
 */
type Announce = (source: string, text: string) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

interface Announcement {
  /** Tells apart two announcements of the same text. */
  readonly turn: number;
  readonly source: string;
  readonly text: string;
  /** When it began, in milliseconds of the page. */
  readonly sinceMs: number;
}

/**
 * How long a text stays, in milliseconds, although another source speaks or it is taken back: two texts of one moment
 * are both read, and a text that was there for a moment only is not missed.
 */
const LEAST_MS = 2000;

/**
 * The only live region of a window. Everything that changes beside the focus is announced here, so that two messages
 * don't interrupt each other.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  const announce = useMemo<Announce>(() => {
    let turn = 0;
    return (source, text) => {
      turn += 1;
      const added: Announcement = { turn, source, text, sinceMs: performance.now() };
      setAnnouncements((all) => [
        ...all.filter((each) => each.source !== source && added.sinceMs - each.sinceMs < LEAST_MS),
        added,
      ]);
      const remove = () => setAnnouncements((all) => all.filter((each) => each.turn !== added.turn));
      return () => {
        const leftMs = added.sinceMs + LEAST_MS - performance.now();
        if (leftMs <= 0) remove();
        else setTimeout(remove, leftMs);
      };
    };
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/*
       * Without the role "status", which Orca reads as "status bar" at the end of each page. `data-live-announcer` keeps
       * the region in the accessibility tree while a dialog hides the rest of the page.
       */}
      <p className="only-read-aloud" aria-live="polite" data-live-announcer="true">
        {announcements.map(({ turn, text }) => (
          <span key={turn}>{text} </span>
        ))}
      </p>
    </AnnounceContext>
  );
}

/** Announces a text whenever it changes, unless it is empty. A text that has left the page is soon taken back. */
export function useAnnouncement(text: string): void {
  const announce = useContext(AnnounceContext);
  const source = useId();
  useEffect(() => (text === '' ? undefined : announce(source, text)), [source, text, announce]);
}

/** Props of a message. */
export interface MessageProps {
  /** Empty: there is none. */
  readonly text: string;
  readonly className: string;
}

/** A message that appears beside the focus, for example after a button was pressed; it is also announced. */
export function Message({ text, className }: MessageProps) {
  useAnnouncement(text);
  return <p className={className}>{text}</p>;
}
