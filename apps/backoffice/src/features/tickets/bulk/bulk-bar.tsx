import type { ticket } from '@guichet/dto/tickets/ticket';
import type { BulkChangeReport, BulkField } from '@guichet/dto/tickets/ticket-commands';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import type { Selection } from '@guichet/ui-kit/table/use-selection.ts';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { usePriorityOptions, useStaff, useStateOptions, useSteps, useThemes } from '../parts/use-choices.ts';
import { RefusedTickets } from './refused-tickets.tsx';
import { SelectWholeList } from './select-whole-list.tsx';
import { useBulkChange } from './use-bulk-change.ts';

const MENU = 'btn btn-outline-secondary';

interface Props {
  list: ResourceList<typeof ticket>;
  selection: Selection;
}

/** Changes every selected ticket at once; those that refuse stay selected, each with its reason. [AG-21] */
export function BulkBar({ list, selection }: Props) {
  const t = useText();
  const [refused, setRefused] = useState<BulkChangeReport['refused']>([]);
  const { change, isBusy } = useBulkChange(selection, setRefused);
  const fields = useBulkFields();
  return (
    <>
      {selection.count > 0 && (
        <section className="g-bulk" aria-label={t('tickets.bulk.label')} aria-busy={isBusy}>
          <output>{isBusy ? t('tickets.bulk.running') : t('tickets.bulk.count', { count: selection.count })}</output>
          <SelectWholeList list={list} selection={selection} />
          {fields.map(({ field, label, options }) => (
            <Menu
              key={field}
              label={label}
              trigger={label}
              className={MENU}
              items={options.map((option) => ({
                label: option.label,
                onSelect: () => change({ [field]: option.value }),
              }))}
            />
          ))}
          <Button variant="link" onClick={selection.clear}>
            {t('tickets.bulk.clear')}
          </Button>
        </section>
      )}
      {/* Also when nothing is selected any more: what could not be undone is said too. */}
      {refused.length > 0 && <RefusedTickets refused={refused} onClose={() => setRefused([])} />}
    </>
  );
}

interface Offered {
  field: BulkField;
  label: string;
  options: readonly { value: string | null; label: string }[];
}

/** What the reader may change of many, with the values to choose from. */
function useBulkFields(): readonly Offered[] {
  const t = useText();
  const can = useCan();
  const [staff, states, priorities] = [useStaff(), useStateOptions(), usePriorityOptions()];
  const [steps, themes] = [useSteps().active, useThemes().active];
  const orNone = (options: readonly Option[], label: string) => [...options, { value: null, label }];
  const offered: (Offered | false)[] = [
    can('tickets.assign') && {
      field: 'assigneeId',
      label: t('tickets.bulk.assign'),
      options: orNone(staff, t('tickets.none.assignee')),
    },
    can('tickets.changeState') && { field: 'state', label: t('tickets.fields.state'), options: states },
    { field: 'priority', label: t('tickets.fields.priority'), options: priorities },
    { field: 'stepId', label: t('tickets.fields.step'), options: orNone(steps, t('tickets.none.step')) },
    { field: 'themeId', label: t('tickets.fields.theme'), options: orNone(themes, t('tickets.none.theme')) },
  ];
  return offered.filter((one) => one !== false);
}
