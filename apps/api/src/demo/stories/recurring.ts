/** What comes back each month: maintenance under contract, newsletters, and advice by phone without a ticket. */

export const maintenanceRequests: readonly string[] = [
  'Passage mensuel prévu au contrat : mises à jour en recette puis en production, contrôle des sauvegardes, liens et formulaires.',
  'Maintenance du mois. Les mises à jour sont d’abord essayées sur la copie du site ; un court compte rendu suit.',
  'Entretien mensuel : mises à jour, sauvegardes, certificat, espace disque, formulaires.',
];

export const wordpressReports: readonly string[] = [
  'WordPress et 9 extensions mis à jour, formulaires essayés, sauvegarde restaurée sur la recette pour contrôle',
  'Mises à jour de sécurité, contrôle de l’espace disque (41 %), deux liens morts corrigés',
  'Mise à jour du thème parent et de 6 extensions, comparaison visuelle de dix pages avant et après',
  'Mises à jour mensuelles, certificat renouvelé, journal d’erreurs nettoyé',
  'Mises à jour, purge des révisions et des fichiers temporaires (2,1 Go rendus)',
  'WordPress mis à jour, extension de cache réglée, temps de réponse mesuré à 0,5 s',
  'Mises à jour de 11 extensions, une laissée de côté à cause d’un défaut connu (à revoir le mois prochain)',
  'Passage mensuel, contrôle des comptes d’administration, un ancien accès fermé',
  'Mises à jour, restauration d’essai d’une sauvegarde vieille de quinze jours : conforme',
  'Mises à jour et contrôle des formulaires ; adresse de réception corrigée sur l’un d’eux',
  'Mises à jour mensuelles, images de plus de 1 Mo compressées',
  'Passage mensuel : rien à signaler, toutes les extensions sont à jour',
];

export const shopReports: readonly string[] = [
  'PrestaShop et 7 modules mis à jour en recette puis en production, commande d’essai jusqu’au remboursement',
  'Modules de transport et de paiement à jour, purge des paniers de plus de six mois',
  'Mises à jour, contrôle des frais de port sur cinq adresses, sauvegarde vérifiée',
  'Passage mensuel : correctif de sécurité appliqué, statistiques purgées, stock contrôlé sur dix références',
  'Mises à jour de 5 modules, mails de commande relus, certificat renouvelé',
  'Entretien de la base (1,4 Go rendus), commande d’essai, flux produits contrôlé',
  'Mises à jour et contrôle du bandeau de consentement',
  'Passage mensuel, essai de restauration réussi en 18 minutes',
];

export const maintenanceAnswers: readonly string[] = [
  'Bonjour {contact}, le passage du mois est fait, rien à signaler. Le détail est dans l’intervention.',
  'Maintenance {deMois} terminée. Le site est à jour et les sauvegardes sont bonnes.',
  'Tout est à jour. Une seule remarque : quelques photos très lourdes sur « {page} », compressées au passage.',
  'Passage terminé sans coupure. À bientôt !',
  'C’est fait pour ce mois-ci. Bonne journée à toute l’équipe.',
];

/** A request and its description. */
export const newsletterRequests: readonly (readonly [title: string, description: string])[] = [
  [
    'Newsletter {deMois} : intégration et envoi',
    'Bonjour {tech}, voici les textes de la newsletter {deMois}. Les photos sont dans le dossier partagé. Envoi souhaité jeudi à 10 h.',
  ],
  [
    'Lettre d’information {deMois} {annee}',
    'Trois sujets ce mois-ci, dont « {evenement} » en tête. Il faudrait un lien vers « {page} » dans le deuxième bloc.',
  ],
  [
    'Envoi de la newsletter {deMois}',
    'Même gabarit que la dernière fois. Merci de faire un envoi d’essai à {collegue} et à moi avant l’envoi réel.',
  ],
  [
    'Newsletter spéciale « {evenement} »',
    'Un envoi plus court que d’habitude, une grande image et un bouton. Seulement aux inscrits des douze derniers mois.',
  ],
];

/** The words of the work, of the proof, of the approval, of the end. */
export const newsletterWords: readonly (readonly [work: string, proof: string, approval: string, end: string])[] = [
  [
    'Newsletter : intégration des textes et images, essais sur six messageries',
    'Bonjour {contact}, l’essai est parti dans vos deux boîtes. Dites-moi si je peux programmer l’envoi.',
    'C’est bon pour nous, avec « inscrivez-vous » au lieu de « réservez » dans le bouton.',
    'Envoyée à l’heure prévue : 2 318 destinataires, 41 % d’ouverture à ce stade.',
  ],
  [
    'Newsletter : montage, compression des images, liens suivis',
    'L’essai est parti. J’ai un doute sur la date du deuxième bloc, pouvez-vous vérifier ?',
    'Bien vu, c’était le jeudi et non le mercredi. Tout le reste est bon.',
    'Date corrigée, envoi fait ce matin. Je vous donne les chiffres lundi.',
  ],
  [
    'Newsletter : adaptation du gabarit et mise en page du mois',
    'Voici l’essai. J’ai raccourci l’objet à 42 caractères pour les téléphones.',
    'L’objet est mieux ainsi. Feu vert.',
    'Partie à 10 h. Deux adresses en erreur retirées de la liste.',
  ],
  [
    'Newsletter : mise en page, segment des inscrits récents, version texte',
    'L’essai vient de partir chez vous et chez {collegue}.',
    '{collegue} et moi sommes d’accord : envoyez !',
    'Envoi terminé. Premier retour : le bouton est deux fois plus cliqué que la dernière fois.',
  ],
];

export const phoneAdvice: readonly string[] = [
  'Conseil par téléphone : choix d’un outil de prise de rendez-vous',
  'Point téléphonique mensuel sur les demandes en cours',
  'Appel : explication du relevé d’heures et de l’échéance du pack',
  'Conseil : réponse à un appel d’offres, volet site internet',
  'Visio de suivi avec la direction, compte rendu envoyé',
  'Aide par téléphone : publication d’une actualité avec vidéo',
  'Conseil sur la protection des mots de passe de l’équipe',
  'Appel : préparation d’une réunion de direction, liste des évolutions souhaitées',
  'Assistance : envoi d’un fichier volumineux à un partenaire',
  'Conseil : choix d’un nom de domaine pour un nouveau projet',
  'Point téléphonique : statistiques du trimestre',
  'Assistance : impression de la page tarifs et mise en page',
  'Appel : que faire d’un avis négatif, réponse rédigée ensemble',
  'Conseil : photos libres de droits et crédits à afficher',
  'Surveillance : coupure de deux minutes vérifiée, sans suite',
  'Assistance : accès perdu au compte de statistiques',
];

/** What a shop has looked at every morning. */
export const morningRounds = [
  'Ronde du matin : commandes de la nuit, paiements, sauvegarde vérifiée',
  'Ronde du matin : stocks et prix comparés à la caisse, rien à signaler',
  'Ronde du matin : mails de commande partis, formulaire de contact essayé',
  'Ronde du matin : temps de réponse et place sur le disque relevés',
  'Ronde du matin : une commande restée en attente de paiement, signalée à la boutique',
];
