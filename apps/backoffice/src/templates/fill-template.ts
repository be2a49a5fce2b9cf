/** What the words in braces of a template stand for. */
export interface TemplateWords {
  contact: string;
  référence: string;
  titre: string;
  moi: string;
}

/** The words in braces that a template may have, as they are written. */
const templateVariables: readonly (keyof TemplateWords)[] = ['contact', 'référence', 'titre', 'moi'];

/**
 * A template as it is inserted: `{contact}`, `{référence}`, `{titre}` and `{moi}` give way to what they stand for, in whichever case
 * they were typed. Other braces stay as they are, and so do braces within what was put in.
 */
export function fillTemplate(body: string, words: TemplateWords): string {
  return body.replaceAll(/\{([^{}\n]{1,40})\}/g, (written, name: string) => {
    const key = name.trim().normalize('NFC').toLowerCase();
    const known = templateVariables.find((each) => each === key);
    return known ? words[known] : written;
  });
}
