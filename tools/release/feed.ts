import { escaped } from '../markup.ts';
import type { ChangelogVersion } from './changelog.ts';

/** The addresses in the feed. */
export interface FeedAddresses {
  /** The repository that releases, such as https://github.com/OWNER/REPOSITORY. */
  readonly repository: string;
  /** The publisher's homepage. */
  readonly homepage: string;
}

/**
 * The release notes as an Atom feed (RFC 4287), newest version first. Its address stays the same from version to version:
 * that of the file in the latest release.
 */
export function atomFeed(
  versions: readonly ChangelogVersion[],
  { repository, homepage }: FeedAddresses,
): string {
  const own = `${repository}/releases/latest/download/releases.atom`;
  const updated = versions[0] === undefined ? '1970-01-01' : versions[0].day;
  const entries = versions.map((each) => entryOf(each, repository));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(own)}</id>
  <title>Unhunch: new versions</title>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>The Unhunch team</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(own)}"/>
  <link rel="alternate" href="${escaped(homepage)}"/>
${entries.join('')}</feed>
`;
}

function entryOf({ version, day, sections }: ChangelogVersion, repository: string): string {
  const address = `${repository}/releases/tag/v${version}`;
  const isSecurity = sections.some(({ title }) => title === 'Security');
  const html = sections.map(
    ({ title, items }) =>
      `<h3>${escaped(title)}</h3><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
  );
  return `  <entry>
    <id>${escaped(address)}</id>
    <title>Unhunch ${version}${isSecurity ? ' (security)' : ''}</title>
    <updated>${day}T00:00:00Z</updated>
    <link rel="alternate" href="${escaped(address)}"/>
${isSecurity ? '    <category term="security"/>\n' : ''}    <content type="html">${escaped(html.join(''))}</content>
  </entry>
`;
}
