import type { TicketColumn } from '@guichet/dto/tickets/ticket-columns';
import type { TicketPriority, TicketState } from '@guichet/dto/tickets/ticket-state';

interface Words {
  columns: Record<TicketColumn, string>;
  states: Record<TicketState, string>;
  priorities: Record<TicketPriority, string>;
  cut(rows: number): string;
}

/** The words of an exported list, in the reader's language. */
export const csvWords: Record<'fr' | 'en', Words> = {
  fr: {
    columns: {
      reference: 'Référence',
      openedAt: 'Créé le',
      title: 'Titre',
      company: 'Société',
      requester: 'Demandeur',
      state: 'État',
      priority: 'Priorité',
      theme: 'Thème',
      step: 'Étape',
      assignee: 'Assigné à',
      deadline: 'Échéance',
      lastActivityAt: 'Dernière activité',
    },
    states: { open: 'Ouvert', in_progress: 'En cours', waiting: 'En attente', resolved: 'Résolu', closed: 'Clos' },
    priorities: { low: 'Basse', normal: 'Normale', high: 'Haute', urgent: 'Urgente' },
    cut: (rows) => `Liste coupée à ${rows.toLocaleString('fr')} lignes : filtrez-la pour avoir les suivantes.`,
  },
  en: {
    columns: {
      reference: 'Reference',
      openedAt: 'Opened on',
      title: 'Title',
      company: 'Company',
      requester: 'Requester',
      state: 'State',
      priority: 'Priority',
      theme: 'Theme',
      step: 'Step',
      assignee: 'Assignee',
      deadline: 'Deadline',
      lastActivityAt: 'Last activity',
    },
    states: { open: 'Open', in_progress: 'In progress', waiting: 'Waiting', resolved: 'Resolved', closed: 'Closed' },
    priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    cut: (rows) => `List cut at ${rows.toLocaleString('en')} lines: narrow it to have the following ones.`,
  },
};
