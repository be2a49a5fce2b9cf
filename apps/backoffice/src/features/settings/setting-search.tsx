import type { SettingKey } from '@guichet/dto/settings/settings';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { findSettings } from './find-settings.ts';
import { groupOf, keysOf, type SettingGroup, settingGroups } from './setting-groups.ts';
import { useSettingWords } from './setting-words.ts';

/** A setting, or the logo, which stands beside them. */
export type Wanted = SettingKey | 'logo';

interface Props {
  values: Readonly<Record<string, unknown>>;
  /** Goes to the setting. */
  onChoose: (wanted: Wanted, group: SettingGroup) => void;
}

/** Finds a setting by what it is called or what it is for. It looks in the page: nothing is asked of the server. */
export function SettingSearch({ values, onChoose }: Props) {
  const t = useText();
  const core = useCoreText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = findSettings(useEntries(values), typed);
  const isAsked = typed.trim() !== '';

  function choose(entry: (typeof found)[number] | undefined) {
    if (!entry) return;
    setTyped('');
    onChoose(entry.wanted, entry.group);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') choose(found[0]);
    if (event.key === 'Escape') setTyped('');
  }

  return (
    <search className="b-setting-search">
      <label className="g-search">
        <Search size={16} aria-hidden />
        <span className="visually-hidden">{t('settings.search')}</span>
        <input
          type="search"
          className="form-control"
          placeholder={t('settings.search')}
          value={typed}
          aria-describedby={id}
          onKeyDown={onKeyDown}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <output id={id} className={isAsked ? 'g-quiet' : 'visually-hidden'}>
        {isAsked && (found.length > 0 ? t('settings.found', { count: found.length }) : t('settings.notFound'))}
      </output>
      {found.length > 0 && (
        <ul className="b-setting-hits" aria-label={core('actions.search')}>
          {found.map((entry) => (
            <li key={entry.wanted}>
              <button type="button" onClick={() => choose(entry)}>
                <span>
                  {entry.label} <small>{t(`settings.groups.${entry.group}`)}</small>
                </span>
                <span className="g-quiet">{entry.value}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function useEntries(values: Props['values']) {
  const t = useText();
  const words = useSettingWords();
  const settings = settingGroups.flatMap(keysOf).map((key) => ({
    wanted: key as Wanted,
    group: groupOf(key),
    label: t(`settings.labels.${key}`),
    about: `${t(`settings.hints.${key}`)} ${t(`settings.groups.${groupOf(key)}`)}`,
    value: words(key, values[key]),
  }));
  const logo = { label: t('settings.logo'), about: t('settings.logoHint'), value: '' };
  return [...settings, { wanted: 'logo' as Wanted, group: 'business' as const, ...logo }];
}
