import { advise, ask, client, fix, maintain, note, type Story, staff } from '../story.ts';

/** Sites on WordPress. */
export const wordpress: readonly Story[] = [
  {
    theme: 'Anomalie',
    suits: 'wordpress',
    openings: [
      [
        'Éditeur WordPress bloqué : « La mise à jour a échoué »',
        'En enregistrant un article, WordPress répond « La mise à jour a échoué. La réponse n’est pas une réponse JSON valide ». J’ai perdu deux fois mon texte.',
      ],
      [
        'Impossible d’enregistrer la page « {page} »',
        'Bonjour, dès que j’enregistre la page « {page} », j’ai un message rouge. Les autres pages s’enregistrent sans problème.',
      ],
    ],
    files: ['editeur-bloque.png'],
    turns: [
      note(
        'Le pare-feu applicatif bloque les textes qui contiennent « select … from » (c’est dans une phrase du texte !).',
      ),
      fix(20, 40, 'WordPress : règle du pare-feu assouplie pour les utilisateurs connectés'),
      staff(
        'Le pare-feu prenait une phrase de votre texte pour une attaque. La règle ne s’applique plus aux personnes connectées. Votre brouillon est dans les révisions, rien n’est perdu.',
      ),
      client('Je l’ai retrouvé, ouf !'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'wordpress',
    openings: [
      [
        'Mise en page cassée depuis la dernière mise à jour',
        'Depuis la mise à jour de la semaine, les colonnes de « {page} » passent l’une sous l’autre et le bouton a changé de couleur.',
      ],
      [
        'Le site a changé d’allure cette nuit',
        'Bonjour, les polices ont changé et tout est plus serré. Est-ce voulu ?',
      ],
    ],
    files: ['colonnes-cassees.png'],
    turns: [
      staff(
        'Bonjour {contact}, ce n’est pas voulu du tout : l’extension de mise en page s’est mise à jour seule. Je m’en occupe.',
      ),
      fix(30, 60, 'Mise en page : extension remise à la version précédente, feuille de style du thème enfant adaptée'),
      staff(
        'C’est réparé. Les mises à jour majeures de cette extension passeront désormais par la recette avant d’arriver sur le site.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'wordpress',
    openings: [
      [
        'Des dizaines de commentaires en anglais',
        'Nos articles reçoivent des dizaines de commentaires en anglais avec des liens. Il faut les supprimer un par un…',
      ],
      [
        'Spam par le formulaire de contact',
        'Bonjour, nous recevons quinze messages par jour en russe ou en anglais par le formulaire. Peut-on les arrêter sans mettre ces images à déchiffrer ?',
      ],
    ],
    turns: [
      fix(20, 40, 'Anti-spam sans captcha : champ piège, délai minimal, liste de refus ; ménage des anciens messages'),
      staff(
        'J’ai mis un filtre invisible pour vos visiteurs : un champ piège et un délai minimal. 1 240 messages indésirables supprimés au passage.',
      ),
      client('Trois jours sans un seul spam, merci !'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'wordpress',
    isDevelopment: true,
    openings: [
      [
        'Galerie de réalisations à trier par type',
        'Nous avons maintenant plus de cent photos de réalisations. Il faudrait pouvoir les trier et les ouvrir en grand.',
      ],
      [
        'Filtrer la page « {page} »',
        'Bonjour, « {page} » devient très longue. Serait-il possible d’ajouter des filtres simples, sans recharger la page ?',
      ],
    ],
    turns: [
      fix(90, 150, 'Filtres et visionneuse plein écran, chargement progressif des images'),
      staff('C’est visible en recette : filtres par type, visionneuse avec glissement sur téléphone.'),
      client('Super. On peut mettre « Tout » en premier ?'),
      fix(10, 15, 'Ordre des filtres'),
      staff('Fait, et mis en ligne.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'wordpress',
    isDevelopment: true,
    openings: [
      [
        'Agenda des événements sur le site',
        'Nous annonçons nos dates sur l’accueil à la main. Un vrai agenda, avec les dates passées qui s’effacent seules, serait plus simple.',
      ],
      [
        'Calendrier à synchroniser avec notre agenda Google',
        'Bonjour, nos dates sont déjà dans un agenda Google. Peut-on les afficher sur le site sans ressaisie ?',
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, souhaitez-vous que les visiteurs puissent ajouter une date à leur propre agenda ? Cela ne prend pas beaucoup plus de temps.',
      ),
      client('Ah oui, volontiers.'),
      fix(90, 150, 'Agenda : affichage par mois et en liste, dates passées archivées, ajout à son agenda'),
      staff('L’agenda est en ligne avec vos douze prochaines dates. Il se met à jour toutes les heures.'),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'wordpress',
    isOpenedByStaff: true,
    priority: 'high',
    openings: [
      [
        'Mise à jour de sécurité urgente d’une extension',
        'Une faille a été publiée ce matin dans une extension de formulaire utilisée sur votre site. Nous la corrigeons immédiatement, dans le cadre de la maintenance.',
      ],
      [
        'Extension abandonnée par son éditeur',
        'L’extension de galerie de votre site n’est plus maintenue depuis un an. Nous proposons de la remplacer avant qu’elle ne pose problème.',
        [
          client('D’accord pour la remplacer, tant que les photos restent au même endroit.'),
          maintain(
            50,
            90,
            'Remplacement de l’extension de galerie, reprise des albums, redirection des anciennes adresses',
          ),
          staff(
            'La nouvelle galerie est en place, vos quatorze albums ont été repris à l’identique. L’ancienne extension est retirée.',
          ),
        ],
      ],
    ],
    turns: [
      maintain(25, 50, 'Correctif de sécurité appliqué, journaux vérifiés sur trente jours, fichiers contrôlés'),
      staff(
        'C’est corrigé. Les journaux des trente derniers jours ne montrent aucune tentative. Rien à faire de votre côté.',
      ),
      client('Merci pour votre vigilance.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'wordpress',
    priority: 'low',
    openings: [
      [
        'Gutenberg, Elementor… que nous conseillez-vous ?',
        '{collegue} voudrait pouvoir composer des pages plus librement. Faut-il installer Elementor comme chez nos confrères ?',
      ],
      [
        'Une extension pour faire des sondages ?',
        'Bonjour, nous voudrions poser une question par mois à nos visiteurs. Quelle extension prendre, et est-ce sûr ?',
        [
          advise(20, 30, 'Conseil sur un outil de sondage : extension ou service, données recueillies'),
          staff(
            'Bonjour {contact}, inutile d’ajouter une extension pour une question par mois : le module de formulaire déjà installé sait le faire, sans compte ni cookie. Je vous prépare le premier si vous m’envoyez la question.',
          ),
          client('Voici la question, et les trois réponses possibles.'),
          fix(20, 30, 'Sondage du mois : formulaire et affichage du résultat'),
          staff('Le sondage est visible sur l’accueil.'),
        ],
      ],
    ],
    turns: [
      advise(20, 30, 'Conseil sur le choix d’une extension WordPress'),
      staff(
        'Bonjour {contact}, l’éditeur d’origine suffit largement et ne vous enferme pas. Je peux préparer six blocs à vos couleurs, à assembler comme vous voulez : trois heures de travail.',
      ),
      client('Bonne idée, on garde cela pour le trimestre prochain.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'wordpress',
    openings: [
      [
        'Les utilisateurs ne reçoivent pas le lien de mot de passe',
        'Le lien « mot de passe oublié » de WordPress n’arrive jamais. {collegue} ne peut plus entrer.',
      ],
      [
        'Deux fois chaque mail automatique',
        'Bonjour, chaque message automatique du site nous arrive en double depuis hier.',
      ],
    ],
    turns: [
      fix(20, 40, 'Mails automatiques de WordPress : envoi par SMTP authentifié, doublon de tâche planifiée retiré'),
      staff(
        'Les mails du site passent maintenant par votre messagerie authentifiée : ils arrivent, et une seule fois. Le lien pour {collegue} vient d’être renvoyé.',
      ),
    ],
  },
];
