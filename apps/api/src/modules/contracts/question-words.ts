import { locales } from '@guichet/dto/core/locales';

interface Facts {
  companyName: string;
  /** The day of the work, `2026-01-31`. */
  workedOn: string;
  /** What was done. */
  summary: string;
  body: string;
  /** `null` when it is not told. */
  authorName: string | null;
}

/** The mail about a message in the thread of a line of the statement, to the other side. [AG-16] */
export function questionWords(kind: 'question' | 'answer', language: 'fr' | 'en', facts: Facts) {
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return WORDS[language][kind]({ ...facts, workedOn: day.format(new Date(facts.workedOn)) });
}

const WORDS = {
  fr: {
    question: ({ companyName, workedOn, summary, body, authorName }: Facts) => ({
      subject: `${companyName} : une question sur le temps du ${workedOn}`,
      paragraphs: [`${authorName ?? companyName} demande, à propos de « ${summary} » :`, body],
      label: 'Répondre',
    }),
    answer: ({ workedOn, summary, body, authorName }: Facts) => ({
      subject: `Réponse à votre question sur le temps du ${workedOn}`,
      paragraphs: [`${authorName ? `${authorName} répond` : 'Voici la réponse'}, à propos de « ${summary} » :`, body],
      label: 'Voir la ligne du relevé',
    }),
  },
  en: {
    question: ({ companyName, workedOn, summary, body, authorName }: Facts) => ({
      subject: `${companyName}: a question about the time of ${workedOn}`,
      paragraphs: [`${authorName ?? companyName} asks about “${summary}”:`, body],
      label: 'Answer',
    }),
    answer: ({ workedOn, summary, body, authorName }: Facts) => ({
      subject: `An answer about the time of ${workedOn}`,
      paragraphs: [authorName ? `${authorName} answers about “${summary}”:` : `The answer about “${summary}”:`, body],
      label: 'See the line of the statement',
    }),
  },
};
