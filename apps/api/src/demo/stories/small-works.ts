import type { ThemeName } from '../story.ts';

/** Added to the summary of work that goes on another time. */
export const laterSessions: readonly string[] = [' (suite)', ', suite du travail', ' : deuxième passage'];
export const lastSessions: readonly string[] = [
  ' : fin et essais',
  ' : finitions',
  ', dernière partie et contrôle',
  ' : essais sur ordinateur et téléphone',
];

/** Short work before and after the main one, by theme. */
export const smallWorks: Readonly<Record<ThemeName, { before: readonly string[]; after: readonly string[] }>> = {
  Anomalie: {
    before: [
      'Diagnostic : journaux du serveur et dernières modifications',
      'Reproduction du problème sur la copie de recette',
      'Appel du client pour constater le problème ensemble',
      'Essais sur plusieurs navigateurs pour cerner le problème',
      'Lecture des journaux d’erreurs de la semaine',
      'Comparaison avec la sauvegarde de la veille',
    ],
    after: [
      'Contrôle le lendemain de la correction, retour au client',
      'Vérification sur trois appareils après mise en ligne',
      'Mise en place d’une alerte pour que cela ne revienne pas sans bruit',
      'Compte rendu de la correction dans le dossier du site',
      'Appel du client pour confirmer que tout fonctionne',
    ],
  },
  Évolution: {
    before: [
      'Échange téléphonique pour cadrer la demande',
      'Étude de faisabilité et estimation',
      'Recherche de solutions existantes, comparaison',
      'Croquis de l’écran et validation avec le client',
      'Préparation de l’environnement de recette',
    ],
    after: [
      'Recette avec le client, relevé des remarques',
      'Essais sur téléphone, tablette et ordinateur',
      'Relecture du code par un collègue, deux corrections',
      'Notice d’utilisation d’une page',
      'Suivi de la première semaine d’utilisation',
    ],
  },
  Question: {
    before: [
      'Recherche des éléments de réponse',
      'Lecture de la documentation de l’éditeur',
      'Appel du client pour préciser la question',
    ],
    after: [
      'Appel de suivi, questions complémentaires',
      'Note de synthèse envoyée au client',
      'Mise à jour de la fiche du client',
    ],
  },
  Hébergement: {
    before: [
      'Diagnostic : charge du serveur, espace, journaux d’accès',
      'Échange avec le support de l’hébergeur',
      'Sauvegarde complète avant intervention',
      'Contrôle de la zone DNS et des certificats',
      'Mesure des temps de réponse avant intervention',
    ],
    after: [
      'Surveillance renforcée pendant 24 heures',
      'Mesure des temps de réponse après intervention',
      'Contrôle de la sauvegarde de la nuit suivante',
      'Mise à jour du dossier d’exploitation',
    ],
  },
  Contenus: {
    before: [
      'Tri et recadrage des photos reçues',
      'Relecture des textes, deux questions au client',
      'Conversion des documents reçus',
      'Appel pour fixer l’ordre des rubriques',
    ],
    after: [
      'Relecture en ligne, liens et coquilles',
      'Contrôle de l’affichage sur téléphone',
      'Publication relayée sur la fiche Google',
      'Archivage de l’ancienne version',
    ],
  },
  Référencement: {
    before: [
      'Relevé des positions avant intervention',
      'Étude des mots recherchés dans la région',
      'Lecture des rapports de la Search Console',
      'Comparaison avec trois sites voisins',
    ],
    after: [
      'Relevé des positions à quinze jours',
      'Contrôle de l’indexation des pages modifiées',
      'Point téléphonique sur les résultats',
    ],
  },
  Messagerie: {
    before: [
      'Analyse des en-têtes des messages reçus',
      'Contrôle des enregistrements SPF, DKIM et DMARC',
      'Prise en main à distance du poste',
      'Lecture des journaux du serveur de messagerie',
    ],
    after: [
      'Essais d’envoi vers cinq messageries',
      'Contrôle des rapports de la semaine',
      'Appel pour vérifier la réception sur téléphone',
    ],
  },
};
