import type { SettingKey } from '@guichet/dto/settings/settings';
import { isSameValue } from '@guichet/ui-kit/forms/form-values.ts';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../texts/load-texts.ts';
import { defaultOf, shortKey } from './setting-groups.ts';
import { useSettingWords } from './setting-words.ts';

/**
 * Under a setting that differs from its default: what that is, and a way back to it, to be saved like any change. Where the default is
 * to have none, emptying the field does it.
 */
export function DefaultNote({ settingKey, isDisabled }: { settingKey: SettingKey; isDisabled: boolean }) {
  const t = useText();
  const words = useSettingWords();
  const name = shortKey(settingKey);
  const { setValue } = useFormContext();
  const value: unknown = useWatch({ name });
  const usual = defaultOf(settingKey);
  if (isSameValue(value, usual) || isNone(usual)) return null;
  return (
    <span className="b-default-note">
      {t('settings.byDefault', { value: words(settingKey, usual) })}{' '}
      {!isDisabled && (
        <button
          type="button"
          aria-label={t('settings.backToDefaultOf', { label: t(`settings.labels.${settingKey}`) })}
          onClick={() => setValue(name, usual, { shouldDirty: true, shouldValidate: true })}
        >
          {t('settings.backToDefault')}
        </button>
      )}
    </span>
  );
}

function isNone(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}
