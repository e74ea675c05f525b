/** One version in CHANGELOG.md. */
export interface ChangelogVersion {
  readonly version: string;
  readonly day: string;
  /** Its changes under their headings, such as "Added" and "Security". */
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/**
 * The released versions of a changelog in the form of keepachangelog.com, newest first; "Unreleased" is left out.
 * @throws Error if a heading of a version has no day
 */
export function readChangelog(text: string): readonly ChangelogVersion[] {
  const [, ...parts] = text.split(/^## /m);
  return parts.flatMap((part) => {
    const [heading = ''] = part.split('\n');
    if (/^\[Unreleased\]/i.test(heading)) return [];
    const [, version, day] = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/.exec(heading.trim()) ?? [];
    if (version === undefined || day === undefined) {
      throw new Error(`CHANGELOG.md: "## ${heading}" is not "## [VERSION] - YYYY-MM-DD"`);
    }
    return [{ version, day, sections: sectionsOf(part) }];
  });
}

function sectionsOf(part: string): ChangelogVersion['sections'] {
  const [, ...sections] = part.split(/^### /m);
  return sections.map((section) => {
    const [title = '', ...lines] = section.split('\n');
    const items = lines
      .join('\n')
      .split(/^- /m)
      .slice(1)
      .map((item) => item.replace(/\s+/g, ' ').trim());
    return { title: title.trim(), items };
  });
}
