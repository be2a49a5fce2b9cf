import type { LeftOut } from './received-files.ts';

/** What the product itself says about mails that came in. */
export const intakeWords = {
  fr: {
    noSubject: 'Sans objet',
    noText: '(message sans texte)',
    leftOut: (files: readonly LeftOut[]) =>
      `Non repris du mail : ${files.map(({ name, reason }) => `${name} (${FRENCH[reason]})`).join(', ')}.`,
    opened: (reference: string, title: string) => ({
      subject: `[${reference}] Demande enregistrée : ${title}`,
      paragraphs: [
        `Votre demande est bien arrivée. Elle porte la référence ${reference}.`,
        'Répondez à ce message pour la compléter.',
      ],
    }),
    open: 'Suivre ma demande',
    refused: (subject: string) => `Re: ${subject}`,
  },
  en: {
    noSubject: 'No subject',
    noText: '(message without text)',
    leftOut: (files: readonly LeftOut[]) =>
      `Not taken from the mail: ${files.map(({ name, reason }) => `${name} (${ENGLISH[reason]})`).join(', ')}.`,
    opened: (reference: string, title: string) => ({
      subject: `[${reference}] Request received: ${title}`,
      paragraphs: [`Your request has arrived. Its reference is ${reference}.`, 'Reply to this message to add to it.'],
    }),
    open: 'Follow my request',
    refused: (subject: string) => `Re: ${subject}`,
  },
} as const;

const FRENCH = { too_large: 'trop volumineux', too_many: 'trop de fichiers', not_allowed: 'type de fichier refusé' };
const ENGLISH = { too_large: 'too large', too_many: 'too many files', not_allowed: 'kind of file refused' };
