import { line } from '@guichet/dto/core/scalars';
import { createdTicketView, type TicketView } from '@guichet/dto/tickets/ticket-view';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { CheckField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { useText } from '../../../texts/load-texts.ts';
import { viewSearch } from './view-address.ts';

const naming = z.strictObject({ name: line(60), isShared: z.boolean() });

interface KeepProps {
  query: Record<string, string>;
  columns: readonly string[];
  onClose: () => void;
}

/** Keeps what the list shows under a name, for oneself or for the team. [AG-21] */
export function KeepView({ query, columns, onClose }: KeepProps) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const canShare = useCan()('tickets.shareViews');
  // There already when the team has its name: it is then given another, and not kept twice.
  const made = useRef<string>(null);
  const keep = async ({ name, isShared }: z.output<typeof naming>) => {
    if (made.current) await api.command(`/ticket-views/${made.current}`, { name }, { method: 'PATCH' });
    else
      made.current = (await api.command('/ticket-views', { name, query, columns }, { answer: createdTicketView })).id;
    const id = made.current;
    if (isShared) await api.command(`/ticket-views/${id}/share`);
    await refresh(['ticket-views']);
    await navigate({ search: viewSearch({ key: id, query }) }, { replace: true, preventScrollReset: true });
    onClose();
  };
  return (
    <Dialog title={t('tickets.views.keepTitle')} onClose={onClose}>
      <p className="g-quiet">{t('tickets.views.keepText')}</p>
      <PlainForm
        schema={naming}
        defaults={{ name: '', isShared: false }}
        submitLabel={core('actions.save')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={keep}
      >
        <TextField name="name" label={t('tickets.views.name')} isRequired isWide />
        {canShare && <CheckField name="isShared" label={t('tickets.views.share')} isWide />}
      </PlainForm>
    </Dialog>
  );
}

/** Gives a view another name. */
export function RenameView({ view: { key, name, kind }, onClose }: { view: TicketView; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('tickets.views.rename')} onClose={onClose}>
      {kind === 'shared' && <p className="g-quiet">{t('tickets.views.everybodys')}</p>}
      <PlainForm
        schema={naming.pick({ name: true })}
        defaults={{ name: name ?? '' }}
        submitLabel={core('actions.save')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          await api.command(`/ticket-views/${key}`, input, { method: 'PATCH' });
          await refresh(['ticket-views']);
          onClose();
        }}
      >
        <TextField name="name" label={t('tickets.views.name')} isRequired isWide />
      </PlainForm>
    </Dialog>
  );
}
