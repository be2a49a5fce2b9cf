import type { Language } from '@guichet/dto/core/scalars';

/** What a mail of this module says beside its link. */
export interface MailWords {
  subject: string;
  paragraphs: string[];
  button?: string;
}

export type MailKind = 'user.invitation' | 'user.password_reset' | 'user.email_change' | 'user.email_changed';

/** What the words need. */
interface Params {
  businessName: string;
  email: string;
}

/** The words of the mails about people's accounts. */
export const mailWords: Record<Language, Record<MailKind, (params: Params) => MailWords>> = {
  fr: {
    'user.invitation': ({ businessName, email }) => ({
      subject: `Votre accès à l’espace ${businessName}`,
      paragraphs: [
        `Un accès à l’espace ${businessName} vous est ouvert avec l’adresse ${email}.`,
        'Choisissez votre mot de passe pour entrer. Ce lien est valable 7 jours et ne sert qu’une fois.',
      ],
      button: 'Choisir mon mot de passe',
    }),
    'user.password_reset': ({ businessName }) => ({
      subject: `Réinitialisation de votre mot de passe ${businessName}`,
      paragraphs: [
        'Un nouveau mot de passe a été demandé pour votre compte. Ce lien est valable 1 heure et ne sert qu’une fois.',
        'Si cette demande ne vient pas de vous, ignorez ce message : votre mot de passe ne change pas.',
      ],
      button: 'Choisir un nouveau mot de passe',
    }),
    'user.email_change': ({ businessName, email }) => ({
      subject: `Confirmez votre nouvelle adresse pour ${businessName}`,
      paragraphs: [
        `Confirmez que ${email} est votre nouvelle adresse. Ce lien est valable 24 heures ; d’ici là, l’ancienne adresse reste en service.`,
        'Si cette demande ne vient pas de vous, ignorez ce message.',
      ],
      button: 'Confirmer cette adresse',
    }),
    'user.email_changed': ({ businessName, email }) => ({
      subject: `Votre adresse ${businessName} a changé`,
      paragraphs: [
        `Votre compte s’ouvre maintenant avec l’adresse ${email}.`,
        'Si ce changement ne vient pas de vous, prévenez-nous sans attendre.',
      ],
    }),
  },
  en: {
    'user.invitation': ({ businessName, email }) => ({
      subject: `Your access to ${businessName}`,
      paragraphs: [
        `You now have access to ${businessName} with the address ${email}.`,
        'Choose your password to come in. This link works for 7 days, once.',
      ],
      button: 'Choose my password',
    }),
    'user.password_reset': ({ businessName }) => ({
      subject: `Resetting your ${businessName} password`,
      paragraphs: [
        'A new password was asked for your account. This link works for 1 hour, once.',
        'If you did not ask for it, ignore this message: your password stays the same.',
      ],
      button: 'Choose a new password',
    }),
    'user.email_change': ({ businessName, email }) => ({
      subject: `Confirm your new address for ${businessName}`,
      paragraphs: [
        `Confirm that ${email} is your new address. This link works for 24 hours; until then your old address stays in use.`,
        'If you did not ask for it, ignore this message.',
      ],
      button: 'Confirm this address',
    }),
    'user.email_changed': ({ businessName, email }) => ({
      subject: `Your ${businessName} address has changed`,
      paragraphs: [`Your account now opens with the address ${email}.`, 'If you did not change it, tell us at once.'],
    }),
  },
};
