import { formatDuration } from '../core/duration.ts';
import { locales } from '../core/locales.ts';
import type { Language } from '../core/scalars.ts';
import type { NotificationRow } from './notification.ts';
import type { NotificationKind } from './notification-kind.ts';

type Told = Pick<NotificationRow, 'kind' | 'actorName' | 'details'>;

/** What happened, in one sentence: the same in the page and in the digest. What it is about stands beside it. */
export function notificationSentence({ kind, actorName, details }: Told, language: Language): string {
  const words = SENTENCES[language];
  const values = { ...details, actor: actorName ?? words.somebody };
  return words[kind].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, values, language));
}

function shown(name: string, values: Record<string, string | number>, language: Language): string {
  const value = values[name] ?? '';
  if (name === 'minutes') return formatDuration(Number(value));
  if (name === 'state') return STATES[language][String(value)] ?? '';
  return name === 'expiresOn' && value !== '' ? dayFormats[language].format(new Date(value)) : String(value);
}

const dayFormat = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
const dayFormats: Record<Language, Intl.DateTimeFormat> = { fr: dayFormat('fr'), en: dayFormat('en') };

const STATES: Record<Language, Record<string, string>> = {
  fr: { open: 'Ouvert', in_progress: 'En cours', waiting: 'En attente', resolved: 'Résolu', closed: 'Clôturé' },
  en: { open: 'Open', in_progress: 'In progress', waiting: 'Waiting', resolved: 'Resolved', closed: 'Closed' },
};

const SENTENCES: Record<Language, Record<NotificationKind | 'somebody', string>> = {
  fr: {
    somebody: 'Quelqu’un',
    'ticket.created': '{actor} a ouvert un ticket',
    'ticket.created_for_you': '{actor} a ouvert un ticket pour vous',
    'ticket.assigned': '{actor} vous a attribué un ticket',
    'ticket.commented': '{actor} a répondu',
    'ticket.noted': '{actor} a écrit une note interne',
    'ticket.state_changed': '{actor} a passé le ticket à « {state} »',
    'ticket.resolved': '{actor} a résolu le ticket',
    'ticket.closed': '{actor} a clôturé le ticket',
    'ticket.closure_declined': '{actor} préfère garder le ticket ouvert',
    'ticket.closure_requested': '{actor} demande la clôture',
    'ticket.confirmed': '{actor} confirme la résolution',
    'ticket.reopened': '{actor} a rouvert le ticket',
    'ticket.rated': '{actor} a donné une note de {rating} sur 5',
    'hours.low': 'Il ne reste que {minutes}',
    'hours.empty': 'Toutes les heures sont utilisées',
    'hours.expiring': 'Il reste {minutes}, à utiliser avant le {expiresOn} inclus',
    'hours.question': '{actor} pose une question sur une ligne d’heures',
    'hours.answer': 'Une réponse à votre question sur une ligne d’heures',
    'document.ready': 'Un document est disponible',
    'webhook.failing': 'Trop d’envois d’affilée ont échoué : le webhook est en pause',
    'webhook.gone': 'L’adresse appelée n’existe plus : le webhook est en pause',
    'webhook.orphaned': 'La personne qui l’a créé n’a plus accès : le webhook est en pause',
    'account.changed': '{actor} a modifié sa fiche',
    'account.change_requested': '{actor} demande une modification de sa fiche',
    'registration.waiting': 'Une demande d’accès attend une décision',
    'account.change_accepted': 'Votre modification est acceptée',
    'account.change_declined': 'Votre modification n’a pas été retenue',
    'publication.new': '{actor} a publié du nouveau',
    'publication.finished': '{actor} annonce la fin du chantier',
    'publication.cancelled': '{actor} a annulé une publication',
    'publication_comment.by_client': '{actor} a écrit un commentaire',
    'publication_comment.by_staff': '{actor} a écrit un commentaire',
    'acceptance.to_sign': 'Le procès-verbal de réception est à signer',
    'acceptance.signed': '{actor} a signé le procès-verbal de réception',
    'acceptance.sealed': 'Le procès-verbal de réception est signé des deux côtés',
    'reserve.proposed': '{actor} signale une réserve',
    'reserve.lifted': '{actor} a levé une réserve',
    'reserve.contested': '{actor} rouvre une réserve',
    'mail.waiting': 'Un mail reçu attend une décision',
    'mail.failed': 'Mails qui n’ont pas pu partir : {count}',
    'sms.failed': 'SMS qui n’ont pas pu partir : {count}',
    'audit.broken': 'Le journal des modifications n’est plus tel qu’il a été scellé',
  },
  en: {
    somebody: 'Somebody',
    'ticket.created': '{actor} opened a ticket',
    'ticket.created_for_you': '{actor} opened a ticket for you',
    'ticket.assigned': '{actor} assigned a ticket to you',
    'ticket.commented': '{actor} answered',
    'ticket.noted': '{actor} wrote an internal note',
    'ticket.state_changed': '{actor} moved the ticket to “{state}”',
    'ticket.resolved': '{actor} resolved the ticket',
    'ticket.closed': '{actor} closed the ticket',
    'ticket.closure_declined': '{actor} would rather keep the ticket open',
    'ticket.closure_requested': '{actor} asks for closure',
    'ticket.confirmed': '{actor} confirms that it is resolved',
    'ticket.reopened': '{actor} reopened the ticket',
    'ticket.rated': '{actor} gave a rating of {rating} out of 5',
    'hours.low': 'Only {minutes} are left',
    'hours.empty': 'All the hours have been used',
    'hours.expiring': '{minutes} left, to be used until {expiresOn} included',
    'hours.question': '{actor} asks about a line of hours',
    'hours.answer': 'An answer to your question about a line of hours',
    'document.ready': 'A document is available',
    'webhook.failing': 'Too many deliveries in a row failed: the webhook is paused',
    'webhook.gone': 'The address called no longer exists: the webhook is paused',
    'webhook.orphaned': 'Whoever made it no longer has access: the webhook is paused',
    'account.changed': '{actor} changed their account',
    'account.change_requested': '{actor} asks for a change of their account',
    'registration.waiting': 'A request for access awaits a decision',
    'account.change_accepted': 'Your change was accepted',
    'account.change_declined': 'Your change was not accepted',
    'publication.new': '{actor} published news',
    'publication.finished': '{actor} announces that the work is done',
    'publication.cancelled': '{actor} cancelled a publication',
    'publication_comment.by_client': '{actor} wrote a comment',
    'publication_comment.by_staff': '{actor} wrote a comment',
    'acceptance.to_sign': 'The acceptance report is to be signed',
    'acceptance.signed': '{actor} signed the acceptance report',
    'acceptance.sealed': 'Both sides have signed the acceptance report',
    'reserve.proposed': '{actor} reports a reserve',
    'reserve.lifted': '{actor} lifted a reserve',
    'reserve.contested': '{actor} reopens a reserve',
    'mail.waiting': 'A mail that came in awaits a decision',
    'mail.failed': 'Mails that could not leave: {count}',
    'sms.failed': 'SMS that could not leave: {count}',
    'audit.broken': 'The record of changes is no longer as it was sealed',
  },
};
