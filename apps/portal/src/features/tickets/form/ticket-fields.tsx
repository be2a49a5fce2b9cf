import { ticketPriority } from '@guichet/dto/tickets/ticket-state';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useText } from '../../../texts/use-text.ts';
import { useThemes } from '../use-themes.ts';

/** What a client says of a ticket. */
export function TicketFields({ isNew = false }: { isNew?: boolean }) {
  const t = useText();
  const themes = useThemes();
  const priorities = ticketPriority.options.map((value) => ({ value, label: t(`tickets.priorities.${value}`) }));
  return (
    <>
      <TextField
        name="title"
        label={t('tickets.fields.title')}
        hint={t('tickets.fields.titleHint')}
        isRequired
        isWide
        isFocusedFirst={isNew}
      />
      <TextArea
        name="description"
        label={t('tickets.fields.description')}
        hint={t('tickets.fields.descriptionHint')}
        isRequired
        rows={8}
      />
      <SelectField name="priority" label={t('tickets.priority')} options={priorities} isRequired />
      {(themes.isLoading || themes.options.length > 0) && (
        <SelectField name="themeId" label={t('tickets.theme')} options={themes.options} />
      )}
    </>
  );
}
