import { type SettingKey, type Settings, settingSchemas } from '@guichet/dto/settings/settings';
import type { Database } from '../db/database.ts';

/** The settings of the business, in memory, read again when any process changes them. */
export interface SettingsStore {
  /** Frozen: a request works with one version of them from start to end. */
  current(): Settings;
  reload(): Promise<void>;
}

/** Loads the settings; a stored value that no longer fits its schema falls back to the default. */
export async function createSettingsStore(database: Database): Promise<SettingsStore> {
  let settings = defaultSettings();
  let reading = Promise.resolve();
  const read = async () => {
    const stored = await database.systemDb('settings').setting.findMany({ where: { key: { in: KEYS } } });
    settings = readSettings(new Map(stored.map(({ key, value }) => [key, value])));
  };
  const store: SettingsStore = {
    current: () => settings,
    // One after the other: what was read before the last change and came late would take its place.
    reload() {
      const next = reading.then(read);
      reading = next.catch(() => undefined);
      return next;
    },
  };
  await store.reload();
  return store;
}

/** The settings of a business that changed none. */
function defaultSettings(): Settings {
  return readSettings(new Map());
}

const KEYS = Object.keys(settingSchemas) as SettingKey[];

function readSettings(stored: ReadonlyMap<string, unknown>): Settings {
  const entries = KEYS.map((key) => {
    const result = settingSchemas[key].safeParse(stored.get(key));
    return [key, result.success ? result.data : settingSchemas[key].parse(undefined)];
  });
  return Object.freeze(Object.fromEntries(entries)) as Settings;
}
