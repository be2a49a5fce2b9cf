import { origin, settingsRow } from '@guichet/dto/settings/settings';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { LinesField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';
import { useAllowedOrigins } from './bound-fields.tsx';

/** The sites whose browsers the API answers, in sight beside the keys; the same list as in the settings. [AG-32] */
export function AllowedOrigins() {
  const t = useText();
  const core = useCoreText();
  const origins = useAllowedOrigins();
  const canWrite = useCan()('settings.write');
  const [isEditing, setIsEditing] = useState(false);
  const edit = canWrite && <Button onClick={() => setIsEditing(true)}>{core('actions.edit')}</Button>;
  return (
    <Section title={t('apiKeys.allowedOrigins')} actions={edit}>
      <p className="g-quiet">{t(origins.length > 0 ? 'apiKeys.allowedOriginsText' : 'apiKeys.noOrigins')}</p>
      <ul className="g-rows">
        {origins.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      {isEditing && <EditOrigins origins={origins} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}

const typedOrigins = z.strictObject({ origins: z.array(origin).max(50) });

function EditOrigins({ origins, onClose }: { origins: readonly string[]; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  async function save(typed: z.output<typeof typedOrigins>): Promise<void> {
    const body = { 'security.allowedOrigins': typed.origins };
    await api.command('/settings', body, { method: 'PATCH', answer: settingsRow });
    showToast({ text: core('common.saved') });
    onClose();
    await refresh(['settings']);
  }
  return (
    <Dialog title={t('apiKeys.allowedOrigins')} onClose={onClose}>
      <KeptForm
        draftName="origins"
        schema={typedOrigins}
        defaults={{ origins: [...origins] }}
        submitLabel={core('actions.save')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={save}
      >
        <LinesField name="origins" label={t('apiKeys.origins')} hint={t('apiKeys.editOriginsHint')} />
      </KeptForm>
    </Dialog>
  );
}
