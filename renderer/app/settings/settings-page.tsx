import { useRef, useState } from 'react';
import { type SettingGroup, settingGroups } from '../../../shared/settings/setting.ts';
import { type SettingKey, settingSchemas } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../search-box.tsx';
import { findSettings } from './find-settings.ts';
import { SettingControl } from './setting-control.tsx';

/** Props of the settings page. */
export interface SettingsPageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** The settings in groups, with links to the groups and a search. A change takes effect at once. */
export function SettingsPage({ settings, hasFocus }: SettingsPageProps) {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = findSettings(search, settings, text);
  const groups = settingGroups.flatMap((group) => {
    const keys = found.filter((key) => settingSchemas[key].group === group);
    return keys.length === 0 ? [] : [{ group, keys }];
  });
  useAnnouncement(search === '' ? '' : t('settings.found', { count: found.length }));
  return (
    <Page
      title={t('settings.title')}
      hasFocus={hasFocus}
      aside={<span className="quiet">{t('settings.lead')}</span>}
    >
      <search className="settings-find">
        <SearchBox
          label={t('settings.search')}
          clearLabel={t('settings.clear')}
          value={search}
          onChange={setSearch}
          onSubmit={() => firstControl(list.current)?.focus()}
        />
        <GroupLinks groups={groups.map(({ group }) => group)} />
      </search>
      {groups.length === 0 && (
        <Empty>
          <p>{t('settings.none')}</p>
          <Button onPress={() => setSearch('')}>{t('settings.showAll')}</Button>
        </Empty>
      )}
      <div ref={list} className="settings-groups">
        {groups.map(({ group, keys }) => (
          <Group key={group} {...{ group, keys, settings }} />
        ))}
      </div>
    </Page>
  );
}

function GroupLinks({ groups }: { readonly groups: readonly SettingGroup[] }) {
  const { t } = useText();
  return (
    <nav className="settings-links" aria-label={t('settings.groupsLabel')}>
      {groups.map((group) => (
        <Button key={group} look="link" onPress={() => document.getElementById(groupId(group))?.focus()}>
          {t(`settings.groups.${group}`)}
        </Button>
      ))}
    </nav>
  );
}

interface GroupProps {
  readonly group: SettingGroup;
  readonly keys: readonly SettingKey[];
  readonly settings: SettingsView;
}

function Group({ group, keys, settings }: GroupProps) {
  const { t } = useText();
  return (
    <section className="section">
      <h2 id={groupId(group)} tabIndex={-1}>
        {t(`settings.groups.${group}`)}
      </h2>
      {keys.map((name) => (
        <SettingControl key={name} {...{ name, settings }} />
      ))}
    </section>
  );
}

const groupId = (group: SettingGroup) => `settings-${group}`;

/** The first control of the settings found, for a user who presses Enter in the search. */
function firstControl(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('input, button, summary') ?? null;
}
