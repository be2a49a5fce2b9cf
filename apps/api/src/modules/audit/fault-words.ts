import type { HolderWords } from '../notifications/public.ts';

/** What is mailed when the record of changes is no longer as it was sealed; where it is broken is shown in the settings alone. */
export const faultWords: HolderWords = {
  fr: {
    subject: 'Le journal des modifications a été altéré',
    paragraphs: [
      'La vérification du journal inaltérable a trouvé un endroit qui n’est plus tel qu’il a été scellé : quelqu’un qui a accès à la base de données y a réécrit, retiré ou ajouté quelque chose.',
      'Gardez la dernière sauvegarde, regardez dans les réglages ce qui est touché, et demandez qui a eu accès au serveur. Ce message ne revient pas tant que le journal reste rompu.',
    ],
    button: 'Voir ce qui est touché',
  },
  en: {
    subject: 'The record of changes was altered',
    paragraphs: [
      'The check of the record of changes found a place that is no longer as it was sealed: somebody with access to the database rewrote, removed or added something there.',
      'Keep the last backup, look in the settings at what is touched, and ask who had access to the server. This message does not come again while the record stays broken.',
    ],
    button: 'See what is touched',
  },
};
