import { clientFieldWords } from '@guichet/dto/accounts/client-field-words';
import type { Language } from '@guichet/dto/core/scalars';

/** The mails about changes of an account. */
export type AccountMail =
  | 'account.changed'
  | 'account.change_requested'
  | 'account.change_accepted'
  | 'account.change_declined';

interface Facts {
  companyName: string;
  actorName: string;
}

interface Words {
  subject: string;
  opening: string;
  label: string;
}

/** One field, from what to what: `Téléphone : 03 20 00 00 00 → 03 20 11 11 11`. */
export function changeLine(
  change: { subject: 'company' | 'contact'; field: string; before: string | null; after: string | null },
  language: Language,
): string {
  const names: Record<string, string> = clientFieldWords[language][change.subject];
  const { colon, empty } = SIGNS[language];
  return `${names[change.field] ?? change.field}${colon} ${change.before ?? empty} → ${change.after ?? empty}`;
}

const SIGNS = { fr: { colon: ' :', empty: '(vide)' }, en: { colon: ':', empty: '(empty)' } };

/** The words of each mail, before and around what changed. [WS-01] */
export const accountMailWords: Record<Language, Record<AccountMail, (facts: Facts) => Words>> = {
  fr: {
    'account.changed': ({ companyName, actorName }) => ({
      subject: `${companyName} : fiche modifiée`,
      opening: `${actorName} a modifié la fiche de ${companyName} depuis son espace.`,
      label: 'Voir les modifications',
    }),
    'account.change_requested': ({ companyName, actorName }) => ({
      subject: `${companyName} : une modification à valider`,
      opening: `${actorName} demande une modification de la fiche de ${companyName}. Elle attend votre décision.`,
      label: 'Accepter ou refuser',
    }),
    'account.change_accepted': () => ({
      subject: 'Votre modification est acceptée',
      opening: 'La modification que vous avez demandée est acceptée.',
      label: 'Voir mon compte',
    }),
    'account.change_declined': () => ({
      subject: 'Votre modification n’a pas été retenue',
      opening: 'La modification que vous avez demandée n’a pas été retenue.',
      label: 'Voir mon compte',
    }),
  },
  en: {
    'account.changed': ({ companyName, actorName }) => ({
      subject: `${companyName}: account changed`,
      opening: `${actorName} changed the account of ${companyName} from their space.`,
      label: 'See the changes',
    }),
    'account.change_requested': ({ companyName, actorName }) => ({
      subject: `${companyName}: a change to approve`,
      opening: `${actorName} asks for a change of the account of ${companyName}. It awaits your decision.`,
      label: 'Accept or decline',
    }),
    'account.change_accepted': () => ({
      subject: 'Your change was accepted',
      opening: 'The change that you asked for was accepted.',
      label: 'See my account',
    }),
    'account.change_declined': () => ({
      subject: 'Your change was not accepted',
      opening: 'The change that you asked for was not accepted.',
      label: 'See my account',
    }),
  },
};
