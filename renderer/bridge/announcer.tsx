import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** Has a screen reader read a text aloud once it is idle. Returns a function that takes it back. */
type Announce = (text: string) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

interface Announcement {
  /** Tells apart two announcements of the same text. */
  readonly turn: number;
  readonly text: string;
}

/**
 * The only live region of a window. Everything that changes beside the focus is announced here, so that two messages
 * don't interrupt each other.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [{ turn, text }, setAnnouncement] = useState<Announcement>({ turn: 0, text: '' });
  const announce = useMemo<Announce>(
    () => (next) => {
      setAnnouncement((last) => ({ turn: last.turn + 1, text: next }));
      return () => setAnnouncement((last) => (last.text === next ? { ...last, text: '' } : last));
    },
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {/*
       * Without the role "status", which Orca reads as "status bar" at the end of each page. `data-live-announcer` keeps
       * the region in the accessibility tree while a dialog hides the rest of the page.
       */}
      <p className="only-read-aloud" aria-live="polite" data-live-announcer="true">
        <span key={turn}>{text}</span>
      </p>
    </AnnounceContext>
  );
}

/** Announces a text whenever it changes, unless it is empty. A text that has left the page can no longer be read. */
export function useAnnouncement(text: string): void {
  const announce = useContext(AnnounceContext);
  useEffect(() => (text === '' ? undefined : announce(text)), [text, announce]);
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
