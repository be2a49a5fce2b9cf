import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { useText } from '../../texts/load-texts.ts';
import { EntryListPage } from './entry-list-page.tsx';

export function TicketThemesPage() {
  const t = useText();
  return <EntryListPage resource={ticketTheme} title={t('layout.pages.themes')} text={t('references.themesText')} />;
}
