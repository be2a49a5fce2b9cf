import type { RowOf } from '@guichet/dto/core/resource';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { smsRefusal, smsRefuser } from '@guichet/dto/sms/sms-refusal';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand, useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { useState } from 'react';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';

type Row = RowOf<typeof smsRefusal>;

/** Who wants no SMS: by a stop word, or because they told staff. [WS-15] */
export function RefusalListPage() {
  const t = useText();
  const format = useFormat();
  const canWrite = useCan()('sms.send');
  const [isAdding, setIsAdding] = useState(false);
  const list = useResourceList(smsRefusal);
  return (
    <div className="g-page">
      <PageHeader
        title={t('sms.refusals')}
        subtitle={t('sms.refusalsText')}
        parent={{ to: '/sms', label: t('layout.pages.sms') }}
        actions={
          canWrite && (
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              {t('sms.refuse')}
            </Button>
          )
        }
      />
      <FilterBar list={list}>
        <SearchFilter list={list} label={t('sms.number')} />
        <ChoiceFilter
          label={t('sms.by')}
          options={enumOptions(smsRefuser, (by) => t(`enumerations.smsRefuser.${by}`))}
          value={list.query.filters?.by}
          onChange={(value) => list.setFilter('by', value)}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('sms.refusals')}
        columns={[
          { key: 'number', label: t('sms.number'), isMain: true, cell: (row) => spacedNumber(row.number) },
          { key: 'by', label: t('sms.by'), cell: (row) => t(`enumerations.smsRefuser.${row.by}`) },
          {
            key: 'createdAt',
            label: t('sms.since'),
            sort: 'createdAt',
            cell: (row) => format.dateTime(row.createdAt),
          },
        ]}
        rowActions={(row) => canWrite && row.by === 'staff' && <TakeOff row={row} />}
        empty={<EmptyState title={t('sms.noRefusal')} text={t('sms.noRefusalText')} />}
      />
      {isAdding && <AddRefusal onClose={() => setIsAdding(false)} />}
    </div>
  );
}

function TakeOff({ row }: { row: Row }) {
  const t = useText();
  const api = useApi();
  const number = spacedNumber(row.number);
  const remove = useCommand(() => api.remove(smsRefusal, row.id), {
    refresh: ['sms-refusals', 'users'],
    done: t('sms.takenOff', { number }),
  });
  return (
    <Button
      variant="link"
      aria-label={t('sms.takeOffOf', { number })}
      isBusy={remove.isBusy}
      onClick={() => remove.run()}
    >
      {t('sms.takeOff')}
    </Button>
  );
}

function AddRefusal({ onClose }: { onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('sms.refuse')} onClose={onClose}>
      <PlainForm
        schema={smsRefusal.create}
        defaults={{ number: '' }}
        submitLabel={t('sms.refuse')}
        onSubmit={async (typed) => {
          await api.create(smsRefusal, typed);
          onClose();
          await refresh(['sms-refusals', 'users']);
        }}
      >
        <TextField
          name="number"
          type="tel"
          label={t('sms.number')}
          hint={t('sms.refuseHint')}
          isRequired
          isFocusedFirst
        />
      </PlainForm>
    </Dialog>
  );
}
