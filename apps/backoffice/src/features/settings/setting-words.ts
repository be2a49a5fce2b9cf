import type { SettingKey } from '@guichet/dto/settings/settings';
import { type CoreText, useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { type AppText, useText } from '../../texts/load-texts.ts';
import { optionsOf, suffixOf } from './setting-options.ts';

/** Says the value of a setting as its field shows it: in words, never a code. */
export function useSettingWords(): (key: SettingKey, value: unknown) => string {
  const t = useText();
  const core = useCoreText();
  return (key, value) => settingWords(key, value, t, core);
}

/** The value of a setting in words; a former value that is no choice any more is said as it was. */
export function settingWords(key: SettingKey, value: unknown, t: AppText, core: CoreText): string {
  if (value === null || value === undefined || value === '') return t('settings.unset');
  if (typeof value === 'boolean') return core(value ? 'common.yes' : 'common.no');
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : t('settings.unset');
  if (key === 'sms.segmentPriceMills' && typeof value === 'number') {
    return `${String(value / 10).replace('.', t('settings.decimalSign'))}\u00A0${t('settings.cents')}`;
  }
  const option = optionsOf(key, t, core)?.find((each) => each.value === value);
  const suffix = suffixOf(key, t);
  if (option) return option.label;
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return suffix ? `${said}\u00A0${suffix}` : said;
}
