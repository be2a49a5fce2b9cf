import type { ItemOf } from '@guichet/dto/core/resource';
import { webhook } from '@guichet/dto/webhooks/webhook';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { RotateSecret } from './rotate-secret.tsx';
import { useLogRefresh } from './use-log-refresh.ts';
import { WebhookFields } from './webhook-fields.tsx';

type Item = ItemOf<typeof webhook>;

/** Tests it, edits it, pauses it or lets it go. */
export function WebhookActions({ item }: { item: Item }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const [open, setOpen] = useState<'edit' | 'rotate' | 'remove' | null>(null);
  const refreshLog = useLogRefresh();
  const test = useCommand(() => api.command(`/webhooks/${item.id}/test`), {
    done: t('webhooks.tested'),
    onDone: refreshLog,
  });
  const toggle = useCommand(() => api.command(`/webhooks/${item.id}/${item.isActive ? 'pause' : 'resume'}`), {
    refresh: ['webhooks'],
    onDone: refreshLog,
  });
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          item.abilities.update && { label: core('actions.edit'), onSelect: () => setOpen('edit') },
          item.abilities.rotate && { label: t('webhooks.rotate'), onSelect: () => setOpen('rotate') },
          item.abilities.pause && { label: t('webhooks.pause'), onSelect: () => toggle.run() },
          item.abilities.delete && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {item.abilities.resume && (
        <Button onClick={() => toggle.run()} isBusy={toggle.isBusy}>
          {t('webhooks.resume')}
        </Button>
      )}
      {item.abilities.test && (
        <Button variant="primary" onClick={() => test.run()} isBusy={test.isBusy}>
          {t('webhooks.test')}
        </Button>
      )}
      {open === 'edit' && <EditWebhook id={item.id} onClose={close} />}
      {open === 'rotate' && <RotateSecret item={item} onClose={close} />}
      {open === 'remove' && <RemoveWebhook item={item} onClose={close} />}
    </>
  );
}

function EditWebhook({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const form = useResourceForm(webhook, id, { onSaved: onClose });
  const fieldLabels = { name: t('webhooks.name'), url: t('webhooks.url'), events: t('webhooks.events') };
  return (
    <Drawer title={t('webhooks.edit')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={fieldLabels}>
        <WebhookFields />
      </EditForm>
    </Drawer>
  );
}

function RemoveWebhook({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const remove = useCommand(() => api.remove(webhook, item.id), {
    refresh: ['webhooks/list'],
    done: t('webhooks.removed'),
    onDone: () => void navigate('/webhooks'),
  });
  return (
    <ConfirmDialog
      title={t('webhooks.removeTitle', { name: item.name })}
      confirmLabel={core('actions.remove')}
      isBusy={remove.isBusy}
      onConfirm={() => remove.run()}
      onClose={onClose}
    >
      {t('webhooks.removeText')}
    </ConfirmDialog>
  );
}
