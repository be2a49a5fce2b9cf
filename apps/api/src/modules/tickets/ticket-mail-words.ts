import type { Language } from '@guichet/dto/core/scalars';
import type { TicketState } from '@guichet/dto/tickets/ticket-state';

/** What a mail about a ticket tells. */
export type TicketNews =
  | { kind: 'created'; description: string }
  | { kind: 'created_for_you'; description: string }
  | { kind: 'assigned' }
  | { kind: 'message'; body: string }
  | { kind: 'note'; body: string }
  | { kind: 'state'; state: TicketState; autoCloseDays: number; body?: string | undefined }
  | { kind: 'closure_requested'; body?: string | undefined }
  | { kind: 'closure_declined'; body: string }
  | { kind: 'confirmed' }
  | { kind: 'rated'; rating: number; body?: string | undefined }
  | { kind: 'reopened' };

/** The ticket and who acted, as a mail names them. */
export interface TicketFacts {
  reference: string;
  title: string;
  actorName: string;
}

/** The subject, which says what changed, and the text of a mail about a ticket. */
export function ticketMailWords(news: TicketNews, language: Language, facts: TicketFacts) {
  const title = facts.title.replaceAll(/\s+/g, ' ');
  const { what, paragraphs } = WORDS[language](news, facts);
  const subject = `[${facts.reference}] ${what}${language === 'fr' ? ' :' : ':'} ${title}`;
  return { subject, paragraphs: paragraphs.filter((paragraph) => paragraph !== undefined) };
}

/** What the button under the text says. */
export const openTicketLabel: Record<Language, string> = { fr: 'Ouvrir le ticket', en: 'Open the ticket' };

interface Words {
  what: string;
  paragraphs: (string | undefined)[];
}

const STATES: Record<Language, Record<TicketState, string>> = {
  fr: { open: 'Ouvert', in_progress: 'En cours', waiting: 'En attente', resolved: 'Résolu', closed: 'Clôturé' },
  en: { open: 'Open', in_progress: 'In progress', waiting: 'Waiting', resolved: 'Resolved', closed: 'Closed' },
};

const WORDS: Record<Language, (news: TicketNews, facts: TicketFacts) => Words> = { fr: inFrench, en: inEnglish };

function inFrench(news: TicketNews, { actorName, title }: TicketFacts): Words {
  switch (news.kind) {
    case 'created':
      return { what: 'Nouveau ticket', paragraphs: [`${actorName} a ouvert un ticket : ${title}`, news.description] };
    case 'created_for_you':
      return {
        what: 'Ticket ouvert pour vous',
        paragraphs: [`${actorName} a ouvert un ticket pour vous : ${title}`, news.description],
      };
    case 'assigned':
      return { what: 'Ticket assigné', paragraphs: [`${actorName} vous a assigné ce ticket : ${title}`] };
    case 'message':
      return { what: 'Nouveau message', paragraphs: [`${actorName} a écrit :`, news.body] };
    case 'note':
      return {
        what: 'Note interne',
        paragraphs: [`${actorName} a écrit une note, que le client ne voit pas :`, news.body],
      };
    case 'state':
      return { what: STATES.fr[news.state], paragraphs: [frenchState(news.state, news.autoCloseDays), news.body] };
    case 'closure_requested':
      return { what: 'Clôture demandée', paragraphs: [`${actorName} demande la clôture du ticket.`, news.body] };
    case 'closure_declined':
      return { what: 'Clôture refusée', paragraphs: [`${actorName} préfère garder le ticket ouvert :`, news.body] };
    case 'confirmed':
      return {
        what: 'Résolution confirmée',
        paragraphs: [`${actorName} confirme que c’est résolu. Le ticket est clôturé.`],
      };
    case 'rated':
      return {
        what: `Noté ${news.rating} sur 5`,
        paragraphs: [`${actorName} a donné une note de ${news.rating} sur 5.`, news.body],
      };
    case 'reopened':
      return { what: 'Ticket rouvert', paragraphs: [`${actorName} a rouvert le ticket.`] };
  }
}

function frenchState(state: TicketState, autoCloseDays: number): string {
  if (state === 'closed') return 'Votre ticket est clôturé.';
  if (state !== 'resolved') return `Votre ticket est maintenant « ${STATES.fr[state]} ».`;
  const days = autoCloseDays === 1 ? '1 jour' : `${autoCloseDays} jours`;
  return `Votre ticket est résolu. Vous pouvez le confirmer, ou le rouvrir ; sans réponse, il se clôt tout seul dans ${days}.`;
}

function inEnglish(news: TicketNews, { actorName, title }: TicketFacts): Words {
  switch (news.kind) {
    case 'created':
      return { what: 'New ticket', paragraphs: [`${actorName} opened a ticket: ${title}`, news.description] };
    case 'created_for_you':
      return {
        what: 'Ticket opened for you',
        paragraphs: [`${actorName} opened a ticket for you: ${title}`, news.description],
      };
    case 'assigned':
      return { what: 'Ticket assigned', paragraphs: [`${actorName} assigned this ticket to you: ${title}`] };
    case 'message':
      return { what: 'New message', paragraphs: [`${actorName} wrote:`, news.body] };
    case 'note':
      return {
        what: 'Internal note',
        paragraphs: [`${actorName} wrote a note, which the client does not see:`, news.body],
      };
    case 'state':
      return { what: STATES.en[news.state], paragraphs: [englishState(news.state, news.autoCloseDays), news.body] };
    case 'closure_requested':
      return { what: 'Closure requested', paragraphs: [`${actorName} asks for the ticket to be closed.`, news.body] };
    case 'closure_declined':
      return { what: 'Closure declined', paragraphs: [`${actorName} would rather keep the ticket open:`, news.body] };
    case 'confirmed':
      return {
        what: 'Resolution confirmed',
        paragraphs: [`${actorName} confirms that it is resolved. The ticket is closed.`],
      };
    case 'rated':
      return {
        what: `Rated ${news.rating} of 5`,
        paragraphs: [`${actorName} gave a rating of ${news.rating} out of 5.`, news.body],
      };
    case 'reopened':
      return { what: 'Ticket reopened', paragraphs: [`${actorName} reopened the ticket.`] };
  }
}

function englishState(state: TicketState, autoCloseDays: number): string {
  if (state === 'closed') return 'Your ticket is closed.';
  if (state !== 'resolved') return `Your ticket is now “${STATES.en[state]}”.`;
  const days = autoCloseDays === 1 ? '1 day' : `${autoCloseDays} days`;
  return `Your ticket is resolved. You may confirm it, or reopen it; without an answer it closes by itself in ${days}.`;
}
