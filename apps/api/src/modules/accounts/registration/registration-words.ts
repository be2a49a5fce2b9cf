import type { Language } from '@guichet/dto/core/scalars';

interface Words {
  subject: string;
  paragraphs: string[];
  button: string;
}

/** What is mailed to whoever asks for an account: the link that confirms their address, or that they have one. [WS-02] */
export const registrationWords: Record<Language, Record<'confirm' | 'known', (businessName: string) => Words>> = {
  fr: {
    confirm: (businessName) => ({
      subject: `Confirmez votre demande d’accès à l’espace ${businessName}`,
      paragraphs: [
        `Un accès à l’espace ${businessName} a été demandé avec cette adresse. Confirmez qu’elle est la vôtre : nous étudierons la demande. Ce lien est valable 24 heures et ne sert qu’une fois.`,
        'Si cette demande ne vient pas de vous, ignorez ce message.',
      ],
      button: 'Confirmer ma demande',
    }),
    known: (businessName) => ({
      subject: `Votre demande d’accès à l’espace ${businessName}`,
      paragraphs: [
        'Un accès a été demandé avec cette adresse, que nous connaissons déjà. Connectez-vous ; si vous avez oublié votre mot de passe, demandez-en un nouveau. Si vous n’en avez jamais choisi, écrivez-nous.',
        'Si cette demande ne vient pas de vous, ignorez ce message.',
      ],
      button: 'Me connecter',
    }),
  },
  en: {
    confirm: (businessName) => ({
      subject: `Confirm your request for access to ${businessName}`,
      paragraphs: [
        `Access to ${businessName} was requested with this address. Confirm that it is yours and we will consider the request. This link works for 24 hours, once.`,
        'If this request is not yours, ignore this message.',
      ],
      button: 'Confirm my request',
    }),
    known: (businessName) => ({
      subject: `Your request for access to ${businessName}`,
      paragraphs: [
        'Access was requested with this address, which we know already. Sign in; if you forgot your password, ask for a new one. If you never chose one, write to us.',
        'If this request is not yours, ignore this message.',
      ],
      button: 'Sign in',
    }),
  },
};

/** What is mailed to the staff who decide. [WS-02] */
export const decisionWords: Record<Language, Words> = {
  fr: {
    subject: 'Une demande d’accès attend votre décision',
    paragraphs: ['Une personne demande un accès à votre espace client et a confirmé son adresse.'],
    button: 'Voir la demande',
  },
  en: {
    subject: 'A request for access awaits your decision',
    paragraphs: ['Somebody asks for access to your client space and has confirmed their address.'],
    button: 'See the request',
  },
};
