import type { ThemeName } from '../story.ts';

/** First words of whoever takes a ticket. */
export const acknowledgements: readonly string[] = [
  'Bonjour {contact}, bien reçu. Je regarde dans la matinée et je vous tiens au courant.',
  'Bonjour {contact}, merci pour le signalement, je m’en occupe.',
  'Bien noté, je prends le sujet.',
  'Bonjour {contact}, c’est pris en charge. Je reviens vers vous avant la fin de la journée.',
  'Merci pour ces précisions, c’est très clair. Je m’y mets cet après-midi.',
  'Bonjour, c’est noté pour cette semaine.',
  'Merci {contact}. Je termine une mise en ligne et je passe à votre demande.',
];

/** The same when something is broken. */
export const reproductions: readonly string[] = [
  'Bonjour {contact}, je reproduis bien le problème de mon côté. Je cherche la cause.',
  'Merci {contact}, je le vois aussi. Je regarde les journaux du serveur.',
];

/** What may be asked before going on, by theme. */
export const questions: Readonly<Record<ThemeName, readonly string[]>> = {
  Anomalie: [
    'Bonjour {contact}, je n’arrive pas à le reproduire. Cela arrive-t-il à chaque fois, et sur quel appareil ?',
    'Bonjour {contact}, à quelle heure l’avez-vous vu pour la dernière fois ? Je voudrais le retrouver dans les journaux.',
    'Bonjour {contact}, pouvez-vous réessayer dans une fenêtre privée du navigateur et me dire si c’est pareil ?',
  ],
  Évolution: [
    'Bonjour {contact}, avant de chiffrer : avez-vous une date en tête, et un exemple de site qui vous plaît ?',
    'Bonjour {contact}, qui validera la recette chez vous ? Je prépare le planning.',
  ],
  Question: [
    'Bonjour {contact}, pouvez-vous m’en dire un peu plus sur ce que vous voulez en faire ? Je vous répondrai mieux.',
  ],
  Hébergement: [
    'Bonjour {contact}, une courte coupure sera nécessaire. Mardi à 7 h 30 vous conviendrait-il ?',
    'Bonjour {contact}, pouvez-vous me transférer le message reçu, avec son en-tête complet ?',
  ],
  Contenus: [
    'Bonjour {contact}, il me manque les photos en bonne définition (1 600 pixels de large au moins). Pouvez-vous me les envoyer ?',
    'Bonjour {contact}, voici un aperçu. Est-ce que cela vous convient avant que je publie ?',
  ],
  Référencement: [
    'Bonjour {contact}, j’ai besoin d’un accès à votre compte Google. L’invitation vient de partir, pouvez-vous l’accepter ?',
  ],
  Messagerie: ['Bonjour {contact}, quel logiciel utilisez-vous pour vos mails, et sur combien de postes ?'],
};

/** Last words of a client, with which the closure is asked for. */
export const thanks: readonly string[] = [
  'Tout fonctionne, merci beaucoup. Vous pouvez clore.',
  'Vérifié ce matin, c’est parfait. Merci {tech} !',
  'C’est bon pour nous, on peut fermer le ticket.',
  'Merci pour la réactivité, comme toujours.',
  'Nickel. Bonne journée à toute l’équipe.',
  'Rien à redire, merci.',
  'Testé avec {collegue}, tout est en ordre. Merci !',
  'Super, merci. Le sujet est clos pour nous.',
  'Je confirme que c’est réglé.',
  'Impeccable et rapide. Merci {tech}.',
  'Nous avons vérifié sur plusieurs appareils, c’est bon.',
  'Merci pour les explications, c’est plus clair maintenant.',
];

/** With which a client rates a closed ticket. */
export const ratings: readonly (readonly [stars: number, words: string | null])[] = [
  [5, 'Réponse dans l’heure, problème réglé le jour même.'],
  [5, null],
  [4, 'Très bien, un peu long à démarrer.'],
  [5, 'Toujours un plaisir de travailler avec vous.'],
  [4, null],
  [3, 'Réglé, mais il a fallu relancer une fois.'],
  [5, 'Explications claires même pour les non-informaticiens.'],
  [5, null],
  [4, 'Bon travail.'],
  [2, 'Le correctif a tenu deux jours, il a fallu recommencer.'],
];

/** Asking again, on a ticket that takes time. */
export const reminders: readonly string[] = [
  'Bonjour, avez-vous pu avancer sur ce sujet ?',
  'Petite relance : {collegue} me pose la question tous les jours…',
  'Bonjour {tech}, savez-vous quand ce sera prêt ? C’est pour prévenir nos équipes.',
  'Je me permets de relancer, la date approche.',
];

/** Notes among staff on tickets that take time. */
export const staffNotes: readonly string[] = [
  'Vu avec Julien : on le passe en priorité cette semaine, le client attend depuis un moment.',
  'Attention au pack, il reste peu d’heures : prévenir avant de dépasser.',
  'Le client préfère être appelé plutôt que de recevoir un mail.',
  'À regrouper avec la prochaine mise en production.',
  'Reproduit en recette. La cause est identifiée, correctif demain matin.',
  'Reste à facturer à part si cela dépasse deux heures.',
];
