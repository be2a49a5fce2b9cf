import { notificationTopic } from '@guichet/dto/notifications/notification-kind';
import { type SettingKey, settingSchemas } from '@guichet/dto/settings/settings';
import { type CoreText, useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { type AppText, useText } from '../../texts/load-texts.ts';
import { optionsOf, smsTopicOptions, suffixOf } from './setting-options.ts';

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
  if (key === 'notifications.mail') return mailWords(value, t, core);
  if (Array.isArray(value)) return listWords(key, value, core) || t('settings.unset');
  const option = optionsOf(key, t, core)?.find((each) => each.value === value);
  return option?.label ?? figureWords(key, value, t);
}

/** A figure with what it counts, or a text as it is. */
function figureWords(key: SettingKey, value: unknown, t: AppText): string {
  if (key === 'sms.segmentPriceMills' && typeof value === 'number') {
    return `${String(value / 10).replace('.', t('settings.decimalSign'))}\u00A0${t('settings.cents')}`;
  }
  const suffix = suffixOf(key, t);
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return suffix ? `${said}\u00A0${suffix}` : said;
}

function listWords(key: SettingKey, value: readonly unknown[], core: CoreText): string {
  if (key !== 'notifications.sms') return value.join(', ');
  const chosen = smsTopicOptions(core).filter((each) => value.includes(each.value));
  return chosen.map(({ label }) => label).join(', ');
}

/** Only what differs from the usual is said. */
function mailWords(value: unknown, t: AppText, core: CoreText): string {
  const parsed = settingSchemas['notifications.mail'].safeParse(value);
  const chosen = Object.entries(parsed.success ? parsed.data : {}).map(([topic, choice]) => {
    const name = core(`account.notifications.topics.${notificationTopic.parse(topic)}`);
    return `${name} (${core(`account.notifications.mail.${choice}`)})`;
  });
  return chosen.length > 0 ? chosen.join(', ') : t('settings.asUsual');
}
