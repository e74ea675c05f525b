import { type ReactNode, useEffect, useRef } from 'react';

/** Props of a page. */
export interface PageProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly aside?: ReactNode;
  /** Whether the title takes the focus when the page opens, so that a screen reader says where it is. */
  readonly hasFocus?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page: its title and its content in one readable column. */
export function Page({ title, aside, hasFocus = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) heading.current?.focus();
  }, [hasFocus]);
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
