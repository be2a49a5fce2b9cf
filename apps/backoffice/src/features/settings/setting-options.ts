import type { FieldMode, FieldSetting } from '@guichet/dto/accounts/client-fields';
import { notificationTopic, notificationTopics } from '@guichet/dto/notifications/notification-kind';
import { type SettingKey, settingSchemas } from '@guichet/dto/settings/settings';
import { httpMethods, smsCountries, smsProviders } from '@guichet/dto/sms/sms-settings';
import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';
import type { CoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { AppText } from '../../texts/load-texts.ts';

/** The choices of a setting that is one of a few, in words; `null` for the others. */
export function optionsOf(key: SettingKey, t: AppText, core: CoreText): readonly Option<string | number>[] | null {
  switch (key) {
    case 'business.timeZone':
      return Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
    case 'business.language':
      return (['fr', 'en'] as const).map((value) => ({ value, label: core(`language.${value}`) }));
    case 'hours.packUsableFrom':
      return (['purchase', 'invoice_issued', 'invoice_paid'] as const).map((value) => ({
        value,
        label: t(`settings.usableFrom.${value}`),
      }));
    case 'hours.defaultUnitMinutes':
      return ([0, 5, 15, 30] as const).map((value) => ({ value, label: t(`enumerations.unit.${value}`) }));
    case 'hours.defaultOverage':
      return (['refused', 'settled', 'billed'] as const).map((value) => ({
        value,
        label: t(`enumerations.overage.${value}`),
      }));
    case 'sms.provider':
      return smsProviders.map((value) => ({ value, label: t(`settings.smsProviders.${value}`) }));
    case 'sms.httpMethod':
      return httpMethods.map((value) => ({ value, label: value }));
    case 'sms.country':
      return countryOptions();
    default:
      return isFieldSetting(key)
        ? modesOf(key).map((value) => ({ value, label: t(`settings.fields.modes.${value}`) }))
        : null;
  }
}

/** What may be told by SMS. */
export function smsTopicOptions(core: CoreText): readonly Option[] {
  return notificationTopic.options
    .filter((topic) => notificationTopics[topic].maySms)
    .map((value) => ({ value, label: core(`account.notifications.topics.${value}`) }));
}

/** Countries by their name in the language of the page, in its order. */
function countryOptions(): readonly Option[] {
  const language = document.documentElement.lang || 'fr';
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return smsCountries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}

/** What a client may be let do with a field: not every field can be hidden. */
export function modesOf(key: FieldSetting): readonly FieldMode[] {
  return settingSchemas[key].unwrap().options;
}

function isFieldSetting(key: SettingKey): key is FieldSetting {
  return /^clientAccounts\.(company|contact)[A-Z]/.test(key);
}

/** What stands after the figure of a setting. */
export function suffixOf(key: SettingKey, t: AppText): string | undefined {
  if (key === 'hours.packValidityMonths') return t('settings.months');
  if (key === 'hours.warningPercent') return '%';
  return key === 'tickets.autoCloseDays' ? t('settings.days') : undefined;
}
