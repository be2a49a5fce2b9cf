import { ticketStep } from '@guichet/dto/tickets/ticket-step';
import { useText } from '../../texts/load-texts.ts';
import { EntryListPage } from './entry-list-page.tsx';

export function TicketStepsPage() {
  const t = useText();
  return <EntryListPage resource={ticketStep} title={t('layout.pages.steps')} text={t('references.stepsText')} />;
}
