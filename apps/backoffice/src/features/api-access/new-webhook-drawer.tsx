import { createdWebhook, webhook } from '@guichet/dto/webhooks/webhook';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';
import { ShownSecret } from './shown-secret.tsx';
import { WebhookFields } from './webhook-fields.tsx';

/** Adds a webhook, then shows what its messages are signed with, this once. */
export function NewWebhookDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [made, setMade] = useState<z.output<typeof createdWebhook> | null>(null);

  if (made) {
    const leave = () => void navigate(`/webhooks/${made.id}`);
    return (
      <Drawer title={t('webhooks.madeTitle')} onClose={leave}>
        <ShownSecret text={t('webhooks.madeText')} secret={made.secret} onKept={leave}>
          <p>{t('webhooks.verify')}</p>
        </ShownSecret>
      </Drawer>
    );
  }
  return (
    <Drawer title={t('webhooks.create')} onClose={onClose}>
      <KeptForm
        draftName="webhook.new"
        schema={webhook.create}
        defaults={{ events: [] }}
        submitLabel={t('webhooks.create')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (typed) => {
          setMade(await api.command('/webhooks', typed, { answer: createdWebhook }));
          await refresh(['webhooks']);
        }}
      >
        <WebhookFields />
      </KeptForm>
    </Drawer>
  );
}
