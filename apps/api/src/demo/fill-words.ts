/** The words that a text borrows from where it is said. */
export interface Words {
  contact: string;
  tech: string;
  collegue: string;
  page: string;
  produit: string;
  evenement: string;
  ville: string;
  societe: string;
  site: string;
  mois: string;
  deMois: string;
  moisSuivant: string;
  annee: string;
}

/**
 * Puts the words in the placeholders of a text: `Bonjour {contact}`. Before a vowel, "de" and "que" lose theirs: `le poste
 * d’Agathe`. @throws Error for a placeholder that has no word.
 */
export function fillWords(text: string, words: Words): string {
  return text.replaceAll(/(?:\b(d|qu)e )?\{(\w+)\}/giu, (_, before: string | undefined, name: string) => {
    const word = (words as unknown as Record<string, string | undefined>)[name];
    if (word === undefined) throw new Error(`No word for {${name}}`);
    return before === undefined ? word : `${before}${VOWEL.test(word) ? '’' : 'e '}${word}`;
  });
}

const VOWEL = /^[aeiouéèê]/i;

/** The month of a day in French: alone, after "de", and the one after. */
export function monthWords(day: string): Pick<Words, 'mois' | 'deMois' | 'moisSuivant' | 'annee'> {
  const month = Number(day.slice(5, 7)) - 1;
  const mois = MONTHS[month] ?? '';
  return {
    mois,
    deMois: /^[aeiou]/.test(mois) ? `d’${mois}` : `de ${mois}`,
    moisSuivant: MONTHS[(month + 1) % 12] ?? '',
    annee: day.slice(0, 4),
  };
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
