import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TOAST_ACTIVATOR } from '../../main/electron/startup/windows-identity.ts';
import { migrate } from '../../main/node/history/schema.ts';
import { LINUX_POLICY_FOLDER } from '../../main/node/policy/policy-linux.ts';
import { macPolicyPlaces } from '../../main/node/policy/policy-mac.ts';
import { windowsPolicyPlaces } from '../../main/node/policy/policy-windows.ts';
import { exitCodes, usage } from '../../main/startup/command-line.ts';
import { toRegistry } from '../../shared/policy/policy-forms.ts';
import { policyNames } from '../../shared/policy/policy-names.ts';
import { type PolicyFinding, readPolicy } from '../../shared/policy/policy-reading.ts';
import en from '../../shared/strings/en.json' with { type: 'json' };
import { withOwnParts } from '../../tools/packaging/msi-project.ts';
import { filesIn, project, textOf } from '../support/source-files.ts';

const deployment = textOf('docs/deployment.md');
const council = textOf('docs/works-council.md');
const installers = textOf('docs/installers.md');
const own = { 'docs/deployment.md': deployment, 'docs/works-council.md': council };
const admx = textOf('assets/policy/windows/Unhunch.admx');
const builder = parse(textOf('electron-builder.yml')) as {
  readonly appId: string;
  readonly productName: string;
  readonly msi: { readonly upgradeCode: string };
};

/** All matches of a group, without duplicates. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0]))];
}

/** The code blocks in a language. */
function blocks(text: string, language: string): readonly string[] {
  return found(text, new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
}

/** The anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

describe('links', () => {
  const pages = ['README.md', ...filesIn('docs').filter((path) => path.endsWith('.md'))];

  test.each(pages)('every link in %s to a file or a heading of this project works', (page) => {
    const links = found(textOf(page), /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#', 2);
      const path = file === '' ? page : posix.join(posix.dirname(page), file);
      if (!existsSync(`${project}${path}`)) return true;
      return (
        anchor !== undefined &&
        !found(textOf(path), /^#+ (.+)$/gm)
          .map(anchorOf)
          .includes(anchor)
      );
    });
    expect(broken).toEqual([]);
  });

  test('project files mentioned in the pages exist', () => {
    const named = Object.values(own).flatMap((text) => found(text, /`((?:assets|test|docs)\/[\w./-]+)`/g));
    expect(named.filter((path) => !existsSync(`${project}${path}`))).toEqual([]);
  });
});

describe('policies', () => {
  const names = new Map(policyNames().map((each) => [each.name, each]));
  /** Words in the pages that look like the name of a policy. */
  const others = ['isInUse', 'userData'];

  test.each(Object.entries(own))('%s names only policies that exist', (_page, text) => {
    const named = found(text, /\b[a-z]+(?:[A-Z][a-z]+)+(?:_Recommended)?\b/g);
    const known = (name: string) => names.has(name.replace('_Recommended', '')) || others.includes(name);
    expect(named.filter((name) => !known(name))).toEqual([]);
    expect(named.filter((name) => names.has(name)).length).toBeGreaterThan(3);
  });

  test('an OMA-URI names a policy and its category, and the policy accepts its value', () => {
    const row =
      /Config\/Unhunch~Policy~([\w~]+)\/(\w+)` \| `<enabled\/>(?:<data id="(\w+)" value="([^`]*)"\/>)?`/g;
    const rows = [...deployment.matchAll(row)];
    expect(rows.length).toBe(deployment.split('/Policy/Config/Unhunch~').length - 1);
    for (const [, categories = '', policy = '', id, value = ''] of rows) {
      const block = new RegExp(`<policy name="${policy}"[\\s\\S]*?</policy>`).exec(admx)?.[0] ?? '';
      expect(block).toContain(`<parentCategory ref="${categories.split('~').at(-1)}"/>`);
      if (id === undefined) continue;
      expect(block).toContain(`id="${id}" valueName="${id}"`);
      const name = names.get(id);
      const plain = value.replaceAll('&quot;', '"');
      const given = name?.kind.type === 'integer' ? Number(plain) : JSON.parse(plain);
      expect(refusedIn('mandatory', { [id]: given })).toEqual([]);
      expect(name && String(toRegistry(name, given))).toBe(plain);
    }
  });

  test('the playbook is YAML, and the app accepts its policy', () => {
    const [text = ''] = blocks(deployment, 'yaml');
    const [play] = parse(text) as readonly {
      readonly vars: Record<'unhunch_managed' | 'unhunch_recommended', Record<string, unknown>>;
      readonly tasks: readonly unknown[];
    }[];
    expect(play?.tasks.length).toBeGreaterThan(4);
    expect(refusedIn('mandatory', play?.vars.unhunch_managed ?? {})).toEqual([]);
    expect(refusedIn('recommended', play?.vars.unhunch_recommended ?? {})).toEqual([]);
    expect(found(text, /\/etc\/unhunch\/\w+/g)).toEqual([LINUX_POLICY_FOLDER]);
  });

  function refusedIn(level: PolicyFinding['level'], values: PolicyFinding['values']) {
    return readPolicy([{ place: 'here', level, state: 'found', reason: null, values }]).sources[0]?.refused;
  }
});

describe('the command line', () => {
  /** Options of other programs, and of the installers. */
  const foreign = [
    '--allusers',
    '--check',
    '--delete-app-data',
    '--ignore-missing',
    '--log-net-log',
    '--no-sandbox',
    '--pkg-info',
    '--repo',
    '--syntax-check',
  ];

  test.each(Object.entries(own))('every option in %s exists', (_page, text) => {
    const options = found(text, /(?<![\w-])--[a-z][a-z-]+/g).filter((option) => !foreign.includes(option));
    expect(options.filter((option) => !usage.includes(option))).toEqual([]);
  });

  test('the exit codes are those of the program', () => {
    const line = /^Exit codes: .+$/m.exec(usage)?.[0] ?? 'none';
    expect(deployment.replaceAll('\n', ' ')).toContain(line);
    expect(Object.values(exitCodes)).toEqual([...line.matchAll(/\d/g)].map(Number));
  });

  test('the properties and switches of the installers exist', () => {
    const nsis = textOf('assets/installers/windows/installer.nsh');
    for (const word of ['/AUTOSTART=', '--delete-app-data']) expect(nsis).toContain(word);
    expect(withOwnParts('    <!-- Files -->\n<ComponentGroupRef Id="ProductComponents"/>')).toContain(
      'Id="AUTOSTART"',
    );
    expect(deployment).toContain('AUTOSTART=1');
  });
});

describe('paths', () => {
  test('registry keys are those that the app and the installers use', async () => {
    const nothing = async () => ({ type: 'absent' }) as const;
    const places = await windowsPolicyPlaces({ read: nothing, children: nothing, watch: () => null }).read();
    const installerKeys = [
      ...found(installers, /`(HK[LC][MU]\\[^`]+)`/g),
      'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*',
    ];
    const known = [...places.map(({ place }) => place), ...installerKeys];
    const named = Object.values(own).flatMap((text) =>
      found(text.replaceAll('HKLM:\\', 'HKLM\\'), /[`'](HK(?:LM|CU)\\[^`']+)[`']/g),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
    expect(textOf('tools/packaging/msi-project.ts')).toContain(
      String.raw`Software\\Microsoft\\Windows\\CurrentVersion\\Run`,
    );
  });

  test('paths on macOS are those that the app reads and the package installs', async () => {
    const commands = { run: async () => ({ ok: false, reason: 'not asked', exitCode: 1 }) as const };
    const places = await macPolicyPlaces({ commands, userName: 'anna' }).read();
    const named = found(deployment, /`(\/Library\/Managed Preferences\/[^`]+)`/g);
    expect(named).toEqual([places[0]?.place]);
    expect(found(deployment, /(\/Applications\/[^/]+\.app)/g)).toEqual([
      `/Applications/${builder.productName}.app`,
    ]);
    expect(deployment).toContain(`<string>${builder.appId}</string>`);
    expect(deployment).toContain(`domain \`${builder.appId}\``);
  });

  test('paths on Linux and Windows are those of the packages', () => {
    expect(found(deployment, /(\/opt\/\w+)/g)).toEqual([`/opt/${builder.productName}`]);
    expect(textOf('electron-builder.yml')).toContain('to: autostart.desktop');
    expect(found(deployment, /(\/etc\/unhunch\/\w+)/g)).toEqual([LINUX_POLICY_FOLDER]);
    expect(found(deployment, /\{([\dA-F-]{36})\}/g)).toEqual([
      builder.msi.upgradeCode,
      TOAST_ACTIVATOR.slice(1, -1),
    ]);
    expect(found(deployment, /(?:C:\\Program Files|%ProgramFiles%|%ProgramW6432%)\\(\w+)/g)).toEqual([
      builder.productName,
    ]);
    expect(textOf('electron-builder.yml')).toContain('{ from: assets/policy, to: policy }');
  });

  test('exactly the programs that the app runs are named', () => {
    const code = filesIn('main/node')
      .filter((path) => path.endsWith('.ts'))
      .map(textOf)
      .join('\n');
    const run = found(code, /'(\/usr\/bin\/[\w-]+)'/g);
    const row = /^\| Programs that it runs \|.*$/m.exec(deployment)?.[0] ?? '';
    expect([...found(row, /`(\/usr\/bin\/[\w-]+)`/g)].sort()).toEqual([...run].sort());
    expect(code).not.toMatch(/\breg\.exe\b/);
  });

  test("files in the user's folder have the names that the app gives them", () => {
    const code = filesIn('main')
      .filter((path) => path.endsWith('.ts'))
      .map(textOf)
      .join('\n');
    for (const name of ['history.sqlite', 'policy-last-known.json', 'main.log']) {
      expect(council).toContain(name);
      expect(code).toContain(`'${name}'`);
    }
    expect(code).toContain("name: 'settings'");
  });
});

describe('stored data', () => {
  test('is in the files that Privacy lists, in the same words', () => {
    const place = /in \w+ files?/.exec(en.data.where)?.[0];
    expect(/All of it is (in \w+ files?)/.exec(textOf('README.md'))?.[1]).toBe(place);
  });

  test('has the tables and columns of the history file', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db, { zone: 'UTC' });
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all();
    const kept = tables.map(({ name }) => [
      String(name),
      db
        .prepare(`PRAGMA table_info(${name})`)
        .all()
        .map((column) => String(column.name)),
    ]);
    db.close();
    const rows = [...council.matchAll(/^\| `(\w+)` \|[^|]+\| (`\w+`(?:, `\w+`)*) \|$/gm)];
    const documented = rows.map(([, table = '', columns = '']) => [table, found(columns, /`(\w+)`/g)]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(kept));
  });

  test('has the same tables and files on the German page', () => {
    const german = textOf('docs/works-council.de.md');
    const tables = [...council.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((name) => !german.includes(`\`${name}\``))).toEqual([]);
    const files = found(council, /`([\w/-]+\.(?:sqlite|json|log))`/g);
    expect(files.filter((name) => !german.includes(`\`${name}\``))).toEqual([]);
  });

  test('is kept for as long as the setting allows', () => {
    const retention = policyNames().find(({ name }) => name === 'retentionMonths')?.kind;
    expect(retention).toMatchObject({ type: 'integer', most: 13 });
    expect(council).toContain('At most 13 months');
    expect(textOf('docs/works-council.de.md')).toContain('Höchstens 13 Monate');
  });
});
