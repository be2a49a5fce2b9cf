/** Whom a mail goes to, as far as its end needs to know. */
export interface Addressee {
  /** `null` for an address that is nobody's own: the agency's. */
  kind: 'staff' | 'client' | null;
  /** Whether they can sign in, and so choose what they receive. */
  canSignIn: boolean;
}

type Language = 'fr' | 'en';

/** Why one receives a mail of this kind (`ticket.created`): everyone is told, on every mail. */
export function whyReceived(kind: string, language: Language, to: Addressee, businessName: string): string {
  const words = REASONS[language];
  const [family = ''] = kind.split('.');
  // An answer to somebody who is not known yet, or a link for them.
  if (to.kind === null && family !== 'incoming' && family !== 'registration') return words.agency(businessName);
  return family in words.families ? words.families[family as keyof typeof words.families] : words.other(businessName);
}

/** What else the end of a mail says. */
export const footerWords = {
  fr: {
    choose: 'Choisir ce que je reçois',
    reply: 'Répondez à ce message pour écrire dans le ticket.',
    colon: ' :',
  },
  en: { choose: 'Choose what I receive', reply: 'Reply to this message to write in the ticket.', colon: ':' },
} as const;

const REASONS = {
  fr: {
    families: {
      ticket: 'Vous recevez ce message parce que ce ticket vous concerne.',
      hours: 'Vous recevez ce message parce que vous suivez ces heures.',
      document: 'Vous recevez ce message parce que ce document vous est adressé.',
      user: 'Vous recevez ce message parce qu’il concerne votre compte.',
      incoming: 'Vous recevez ce message en réponse au vôtre.',
      mail: 'Vous recevez ce message parce que vous l’avez demandé, pour essayer l’envoi.',
      registration: 'Vous recevez ce message parce qu’un accès a été demandé avec cette adresse.',
    },
    other: (name: string) => `Vous recevez ce message parce que vous avez un accès à l’espace ${name}.`,
    agency: (name: string) => `Cette adresse reçoit les messages destinés à ${name}.`,
  },
  en: {
    families: {
      ticket: 'You receive this message because this ticket concerns you.',
      hours: 'You receive this message because you follow these hours.',
      document: 'You receive this message because this document is addressed to you.',
      user: 'You receive this message because it concerns your account.',
      incoming: 'You receive this message in answer to yours.',
      mail: 'You receive this message because you asked for it, to try whether mails leave.',
      registration: 'You receive this message because access was requested with this address.',
    },
    other: (name: string) => `You receive this message because you have access to ${name}.`,
    agency: (name: string) => `This address receives the messages meant for ${name}.`,
  },
};
