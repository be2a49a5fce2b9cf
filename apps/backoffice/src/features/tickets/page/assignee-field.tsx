import { Combobox } from '@guichet/ui-kit/fields/combobox.tsx';
import { useId } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { useStaff } from '../parts/use-choices.ts';
import { useTicketCommand } from './use-ticket-acts.ts';
import { PLACES } from './use-ticket-keys.ts';

const NOBODY = 'nobody';

/** Who is in charge: typed or chosen, saved at once. */
export function AssigneeField({ ticket }: { ticket: TicketItem }) {
  const t = useText();
  const id = useId();
  const staff = useStaff();
  const assign = useTicketCommand<{ assigneeId: string | null }>(ticket.id, 'assign');
  const options = [...staff, { value: NOBODY, label: t('tickets.none.assignee') }];
  const shown = ticket.assigneeName ?? t('tickets.none.assignee');
  const choose = (value: string | null) => {
    const assigneeId = value === NOBODY ? null : value;
    if (assigneeId !== ticket.assigneeId) assign.run({ assigneeId });
  };
  return (
    <div className="t-prop">
      <label className="t-prop-label" htmlFor={id}>
        {t('tickets.fields.assignee')}
      </label>
      <div id={PLACES.assignee} className="t-prop-value" title={`${t('tickets.fields.assignee')} (a)`}>
        {ticket.abilities.assign ? (
          <Combobox
            value={ticket.assigneeId}
            valueLabel={shown}
            onChange={choose}
            search={async (words) => options.filter(({ label }) => plain(label).includes(plain(words)))}
            input={{ id }}
          />
        ) : (
          <span id={id}>{shown}</span>
        )}
      </div>
    </div>
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
