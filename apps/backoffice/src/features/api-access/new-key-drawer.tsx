import { apiKey, createdApiKey } from '@guichet/dto/identity/api-key';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';
import { BoundFields } from './bound-fields.tsx';
import { PermissionFields } from './permission-fields.tsx';
import { ShownSecret } from './shown-secret.tsx';

const LIFETIMES = ['30', '90', '365', 'never'] as const;
const typedKey = apiKey.create.extend({ lifetimeDays: z.enum(LIFETIMES) });

/** Makes a key, then shows its token, this once. [AG-32] */
export function NewKeyDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const [token, setToken] = useState<string | null>(null);

  async function make({ lifetimeDays, ...typed }: z.output<typeof typedKey>): Promise<void> {
    const body = { ...typed, lifetimeDays: lifetimeDays === 'never' ? null : Number(lifetimeDays) };
    const made = await api.command('/api-keys', body, { answer: createdApiKey });
    setToken(made.token);
    await refresh(['api-keys']);
  }

  if (token) {
    const example = `curl -H "Authorization: Bearer ${token}" \\\n  ${location.origin}/api/v1/tickets?limit=10`;
    return (
      <Drawer title={t('apiKeys.madeTitle')} onClose={onClose}>
        <ShownSecret text={t('apiKeys.madeText')} secret={token} onKept={onClose}>
          <p>{t('apiKeys.tryIt')}</p>
          <div className="g-notice g-prose">
            <code>{example}</code>
          </div>
        </ShownSecret>
      </Drawer>
    );
  }
  return (
    <Drawer title={t('apiKeys.create')} onClose={onClose}>
      <KeptForm
        draftName="key.new"
        schema={typedKey}
        defaults={{ permissions: [], allowedOrigins: [], allowedAddresses: [] }}
        submitLabel={t('apiKeys.create')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={make}
      >
        <TextField
          name="name"
          label={t('apiKeys.name')}
          hint={t('apiKeys.nameHint')}
          isRequired
          isWide
          isFocusedFirst
        />
        <RadioField
          name="lifetimeDays"
          label={t('apiKeys.lifetime')}
          options={LIFETIMES.map((value) => ({
            value,
            label: t(`apiKeys.lifetimes.${value}`),
            ...(value === 'never' && { hint: t('apiKeys.neverHint') }),
          }))}
          isRequired
        />
        <PermissionFields />
        <BoundFields />
      </KeptForm>
    </Drawer>
  );
}
