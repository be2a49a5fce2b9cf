import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { PriorityMark, StateBadge } from '../parts/state-badge.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { usePriorityOptions, useStateOptions, useSteps, useThemes } from '../parts/use-choices.ts';
import { AssigneeField } from './assignee-field.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { EditConflict } from './edit-conflict.tsx';
import { type EditableField, useTicketCommand, useTicketEdit } from './use-ticket-acts.ts';
import { PLACES } from './use-ticket-keys.ts';

/** Where the ticket stands: each line changes in place, and only as one may. [AG-20] */
export function Properties({ ticket }: { ticket: TicketItem }) {
  const t = useText();
  const edit = useTicketEdit(ticket);
  const none = (words: string): Option<string>[] => [{ value: '', label: words }];
  const choice = (field: EditableField, options: readonly Option[]) => ({
    value: ticket[field] ?? '',
    options,
    isEditable: ticket.abilities.update ?? false,
    onChange: ({ value, label }: Option) => edit.save({ field, value: value || null, words: label }),
  });
  return (
    <div className="t-properties" aria-busy={edit.isSaving}>
      <Section title={t('tickets.page.properties')}>
        <div className="t-props">
          <StateRow ticket={ticket} />
          <ChoiceRow
            id={PLACES.priority}
            label={t('tickets.fields.priority')}
            {...choice('priority', usePriorityOptions())}
            keyHint="p"
          >
            <PriorityMark priority={ticket.priority} />
          </ChoiceRow>
          <AssigneeField ticket={ticket} />
          <ChoiceRow
            label={t('tickets.fields.step')}
            {...choice('stepId', [...none(t('tickets.none.step')), ...useSteps().active])}
          >
            {ticket.stepName ?? <span className="g-quiet">{t('tickets.none.step')}</span>}
          </ChoiceRow>
          <ChoiceRow
            label={t('tickets.fields.theme')}
            {...choice('themeId', [...none(t('tickets.none.theme')), ...useThemes().active])}
          >
            {ticket.themeName ?? <span className="g-quiet">{t('tickets.none.theme')}</span>}
          </ChoiceRow>
          <DeadlineField ticket={ticket} onSave={edit.save} />
        </div>
      </Section>
      {edit.conflict && (
        <EditConflict conflict={edit.conflict} onKeepMine={edit.keepMine} onTakeTheirs={edit.takeTheirs} />
      )}
    </div>
  );
}

/** Only the states that may follow. */
function StateRow({ ticket }: { ticket: TicketItem }) {
  const t = useText();
  const change = useTicketCommand<{ state: string }>(ticket.id, 'change-state');
  const options = useStateOptions().filter(({ value }) => ticket.abilities[`become.${value}`]);
  return (
    <ChoiceRow
      id={PLACES.state}
      label={t('tickets.fields.state')}
      value={ticket.state}
      options={options}
      isEditable={options.length > 0}
      onChange={({ value }) => change.run({ state: value })}
      words={t(`enumerations.ticketState.${ticket.state}`)}
      keyHint="s"
    >
      <StateBadge state={ticket.state} />
    </ChoiceRow>
  );
}

interface RowProps {
  id?: string;
  label: string;
  value: string;
  options: readonly Option[];
  isEditable: boolean;
  onChange: (option: Option) => void;
  /** The value as it is read, where the options do not hold it. */
  words?: string;
  keyHint?: string;
  children: ReactNode;
}

function ChoiceRow({ id, label, value, options, isEditable, onChange, words, keyHint, children }: RowProps) {
  const t = useText();
  const shown = words ?? options.find((option) => option.value === value)?.label ?? '';
  return (
    <div className="t-prop">
      <span className="t-prop-label">{label}</span>
      <div id={id} className="t-prop-value" title={keyHint && `${label} (${keyHint})`}>
        {isEditable ? (
          <Menu
            label={t('tickets.side.change', { field: label, value: shown })}
            className="t-prop-button"
            trigger={
              <>
                {children}
                <ChevronDown size={14} aria-hidden />
              </>
            }
            items={options.map((option) => ({
              label: option.label,
              isChecked: option.value === value,
              onSelect: () => onChange(option),
            }))}
          />
        ) : (
          children
        )}
      </div>
    </div>
  );
}
