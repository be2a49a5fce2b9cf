import type { SettingKey } from '@guichet/dto/settings/settings';
import { secretSettings } from '@guichet/dto/sms/sms-settings';
import { CheckField, CheckGroup, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { CentsField, NumberField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { LinesField, TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useText } from '../../texts/load-texts.ts';
import { ColorField } from './color-field.tsx';
import { DefaultNote } from './default-note.tsx';
import { MailDefaultsField } from './mail-defaults-field.tsx';
import { SecretField } from './secret-field.tsx';
import { isSwitch, shortKey } from './setting-groups.ts';
import { optionsOf, smsTopicOptions, suffixOf } from './setting-options.ts';

interface Props {
  settingKey: SettingKey;
  isDisabled: boolean;
}

/** The field of a setting: a box for yes or no, else a line of text unless it is listed here as something else. */
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
  if (isSwitch(settingKey)) return <CheckField {...field} isWide />;
  if (secretSettings.has(settingKey)) return <SecretField {...field} />;
  switch (settingKey) {
    case 'business.accentColor':
      return <ColorField {...field} />;
    case 'notifications.mail':
      return <MailDefaultsField {...field} />;
    case 'notifications.sms':
      return <CheckGroup {...field} options={smsTopicOptions(core)} />;
    case 'sms.segmentPriceMills':
      return <CentsField {...field} suffix={t('settings.cents')} />;
    case 'sms.httpBody':
      return <TextArea {...field} />;
    case 'sms.httpHeaders':
    case 'security.allowedOrigins':
      return <LinesField {...field} />;
    case 'sms.twilioUrl':
    case 'sms.httpUrl':
    case 'business.publicUrl':
      return <TextField {...field} type="url" isWide />;
    case 'business.name':
    case 'business.addressLine1':
      return <TextField {...field} isWide isRequired={settingKey === 'business.name'} />;
    default:
      return <TextField {...field} type={/email|ddress$/.test(settingKey) ? 'email' : 'text'} />;
  }
}
