import type { Language } from '@guichet/dto/core/scalars';
import { useTranslation } from 'react-i18next';

/** The words of the pages where somebody asks for an account; most visits never open them, so they are fetched with these pages. [WS-02] */
export function useRegisterWords() {
  return registerWords[useTranslation().i18n.language === 'en' ? 'en' : 'fr'];
}

const french = {
  title: 'Demander un accès',
  lead: 'Nous confirmons votre adresse par mail, puis nous étudions votre demande.',
  firstName: 'Prénom',
  lastName: 'Nom',
  companyName: 'Entreprise',
  email: 'Mail',
  language: 'Langue',
  submit: 'Demander un accès',
  sent: 'Un mail part à {email}. Suivez son lien dans les 24 heures pour confirmer votre demande.',
  confirmTitle: 'Confirmer votre demande',
  confirmText: 'Votre demande nous parvient une fois confirmée.',
  confirm: 'Confirmer ma demande',
  confirmed: 'Merci. Nous étudions votre demande et vous écrivons dès qu’un accès vous est ouvert.',
  ask: 'Demander un accès',
  back: 'Retour à la connexion',
};

const registerWords: Readonly<Record<Language, Readonly<Record<keyof typeof french, string>>>> = {
  fr: french,
  en: {
    title: 'Request access',
    lead: 'We confirm your address by mail, then consider your request.',
    firstName: 'First name',
    lastName: 'Last name',
    companyName: 'Company',
    email: 'Email',
    language: 'Language',
    submit: 'Request access',
    sent: 'A mail is on its way to {email}. Follow its link within 24 hours to confirm your request.',
    confirmTitle: 'Confirm your request',
    confirmText: 'Your request reaches us once it is confirmed.',
    confirm: 'Confirm my request',
    confirmed: 'Thank you. We are considering your request and will write as soon as access is open to you.',
    ask: 'Request access',
    back: 'Back to sign-in',
  },
};
