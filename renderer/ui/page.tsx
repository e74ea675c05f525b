import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';

/** Props of a page. */
export interface PageProps {
  readonly title: string;
  /** Shown beside the title. */
  readonly aside?: ReactNode;
  /** The link back to the parent page; it is above the title. */
  readonly back?: { readonly label: string; readonly go: () => void };
  /** Whether the title takes the focus when the page opens, so that a screen reader announces it. */
  readonly hasFocus?: boolean;
  /** A page of many small things may be wider than one readable column. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page: its title and its content in one readable column. */
export function Page({ title, aside, back, hasFocus = false, isWide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) heading.current?.focus();
  }, [hasFocus]);
  return (
    <div className={isWide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        {back !== undefined && (
          <div className="page-back">
            <Button look="quiet" isSmall onPress={back.go}>
              <ArrowLeft size={16} className="mirrored" aria-hidden />
              {back.label}
            </Button>
          </div>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </header>
      {children}
    </div>
  );
}

/** Props of a part of a page. */
export interface SectionProps {
  readonly title: string;
  /** A class for the style sheet. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, className, children }: SectionProps) {
  return (
    <section className={className === undefined ? 'section' : `section ${className}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
