import type { SettingKey } from '@guichet/dto/settings/settings';
import { CheckField, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { NumberField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { LinesField, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useText } from '../../texts/load-texts.ts';
import { ColorField } from './color-field.tsx';
import { DefaultNote } from './default-note.tsx';
import { shortKey } from './setting-groups.ts';
import { optionsOf, suffixOf } from './setting-options.ts';

interface Props {
  settingKey: SettingKey;
  isDisabled: boolean;
}

/** The field of a setting: a line of text unless it is listed here as something else. */
export function SettingField({ settingKey, isDisabled }: Props) {
  const t = useText();
  const core = useCoreText();
  const hint = (
    <>
      {t(`settings.hints.${settingKey}`)} <DefaultNote settingKey={settingKey} isDisabled={isDisabled} />
    </>
  );
  const field = { name: shortKey(settingKey), label: t(`settings.labels.${settingKey}`), hint, isDisabled };
  const options = optionsOf(settingKey, t, core);
  if (options) return <SelectField {...field} options={options} isRequired />;
  const suffix = suffixOf(settingKey, t);
  if (suffix) return <NumberField {...field} suffix={suffix} />;
  switch (settingKey) {
    case 'business.accentColor':
      return <ColorField {...field} />;
    case 'security.allowedOrigins':
      return <LinesField {...field} />;
    case 'hours.clientSeesRealMinutes':
    case 'hours.clientSeesPerson':
    case 'incoming.plusAddressing':
    case 'incoming.trustsKnownSenders':
      return <CheckField {...field} isWide />;
    case 'business.publicUrl':
      return <TextField {...field} type="url" isWide />;
    case 'business.name':
    case 'business.addressLine1':
      return <TextField {...field} isWide isRequired={settingKey === 'business.name'} />;
    default:
      return <TextField {...field} type={/email|ddress$/.test(settingKey) ? 'email' : 'text'} />;
  }
}
