import { locales } from '@guichet/dto/core/locales';

/** Why a pack is warned of. */
export type WarningKind = 'low' | 'empty' | 'expires_30' | 'expires_7';

interface Facts {
  companyName: string;
  packName: string;
  /** `3 h 30`. */
  left: string;
  /** `2026-01-31`. */
  expiresOn: string;
}

/** The subject and the text of a warning; the subject says what changed. */
export function warningWords(
  kind: WarningKind,
  language: 'fr' | 'en',
  facts: Facts,
): { subject: string; paragraphs: string[] } {
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const { subject, sentence } = WORDS[language][kind]({ ...facts, expiresOn: day.format(new Date(facts.expiresOn)) });
  return { subject: `${facts.companyName} : ${subject}`, paragraphs: [sentence, NEXT_STEP[language]] };
}

/** What the button under the text says. */
export const openHoursLabel = { fr: 'Voir les heures', en: 'See the hours' } as const;

type Write = (facts: Facts) => { subject: string; sentence: string };

const NEXT_STEP = {
  fr: 'Le détail des heures, ligne par ligne, se trouve sur la page des heures de la société.',
  en: 'The hours, line by line, are on the hours page of the company.',
};

const expiring = {
  fr: ({ packName, left, expiresOn }: Facts) => ({
    subject: `le pack « ${packName} » expire le ${expiresOn}`,
    sentence: `Il reste ${left} sur le pack « ${packName} », utilisables jusqu’au ${expiresOn} inclus.`,
  }),
  en: ({ packName, left, expiresOn }: Facts) => ({
    subject: `the pack “${packName}” expires on ${expiresOn}`,
    sentence: `${left} are left on the pack “${packName}”, usable until ${expiresOn} included.`,
  }),
};

const WORDS: Record<'fr' | 'en', Record<WarningKind, Write>> = {
  fr: {
    low: ({ packName, left, expiresOn }) => ({
      subject: `il reste ${left} sur le pack « ${packName} »`,
      sentence: `Il ne reste que ${left} sur le pack « ${packName} », utilisables jusqu’au ${expiresOn} inclus.`,
    }),
    empty: ({ packName }) => ({
      subject: `le pack « ${packName} » est épuisé`,
      sentence: `Toutes les heures du pack « ${packName} » ont été utilisées.`,
    }),
    expires_30: expiring.fr,
    expires_7: expiring.fr,
  },
  en: {
    low: ({ packName, left, expiresOn }) => ({
      subject: `${left} left on the pack “${packName}”`,
      sentence: `Only ${left} are left on the pack “${packName}”, usable until ${expiresOn} included.`,
    }),
    empty: ({ packName }) => ({
      subject: `the pack “${packName}” is used up`,
      sentence: `All the hours of the pack “${packName}” have been used.`,
    }),
    expires_30: expiring.en,
    expires_7: expiring.en,
  },
};
