import { CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { LinesField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useSettings } from '../../parts/use-settings.ts';
import { useText } from '../../texts/load-texts.ts';

/** Where a key may be used from; nothing chosen means from anywhere. */
export function BoundFields({ isDisabled = false }: { isDisabled?: boolean }) {
  const t = useText();
  const origins = useAllowedOrigins();
  return (
    <>
      <LinesField
        name="allowedAddresses"
        label={t('apiKeys.addresses')}
        hint={t('apiKeys.addressesHint')}
        rows={2}
        isDisabled={isDisabled}
      />
      {origins.length > 0 && (
        <CheckGroup
          name="allowedOrigins"
          label={t('apiKeys.origins')}
          hint={t('apiKeys.originsHint')}
          isDisabled={isDisabled}
          options={origins.map((value) => ({ value, label: value }))}
        />
      )}
    </>
  );
}

/** The origins whose browsers are answered at all. */
export function useAllowedOrigins(): readonly string[] {
  return (useSettings().values['security.allowedOrigins'] as string[] | undefined) ?? [];
}
