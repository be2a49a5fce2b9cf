import type { SettingKey } from '@guichet/dto/settings/settings';
import { CheckField, type Option, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { NumberField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { LinesField, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { type AppText, useText } from '../../texts/load-texts.ts';
import { ColorField } from './color-field.tsx';
import { shortKey } from './setting-groups.ts';

interface Props {
  settingKey: SettingKey;
  isDisabled: boolean;
}

/** The field of a setting: a line of text unless it is listed here as something else. */
export function SettingField({ settingKey, isDisabled }: Props) {
  const t = useText();
  const core = useCoreText();
  const field = { name: shortKey(settingKey), label: t(`settings.labels.${settingKey}`), isDisabled };
  const options = optionsOf(settingKey, t, (language) => core(`language.${language}`));
  if (options) return <SelectField {...field} options={options} isRequired />;
  switch (settingKey) {
    case 'business.accentColor':
      return <ColorField {...field} hint={t('settings.hints.accentColor')} />;
    case 'security.allowedOrigins':
      return <LinesField {...field} hint={t('settings.hints.allowedOrigins')} />;
    case 'hours.clientSeesRealMinutes':
    case 'hours.clientSeesPerson':
    case 'incoming.plusAddressing':
    case 'incoming.trustsKnownSenders':
      return <CheckField {...field} isWide />;
    case 'hours.packValidityMonths':
      return <NumberField {...field} suffix={t('settings.months')} />;
    case 'hours.warningPercent':
      return <NumberField {...field} suffix="%" />;
    case 'tickets.autoCloseDays':
      return <NumberField {...field} suffix={t('settings.days')} />;
    case 'business.publicUrl':
      return <TextField {...field} hint={t('settings.hints.publicUrl')} type="url" isWide />;
    case 'business.name':
    case 'business.addressLine1':
      return <TextField {...field} isWide isRequired={settingKey === 'business.name'} />;
    default:
      return <TextField {...field} type={/email|ddress$/.test(settingKey) ? 'email' : 'text'} />;
  }
}

function optionsOf(
  key: SettingKey,
  t: AppText,
  language: (value: 'fr' | 'en') => string,
): readonly Option<string | number>[] | null {
  switch (key) {
    case 'business.timeZone':
      return Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
    case 'business.language':
      return (['fr', 'en'] as const).map((value) => ({ value, label: language(value) }));
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
    default:
      return null;
  }
}
