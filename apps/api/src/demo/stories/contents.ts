import { advise, ask, client, fix, maintain, type Story, staff } from '../story.ts';

/** Texts, pictures and pages that a company wants changed. */
export const contents: readonly Story[] = [
  {
    theme: 'Contenus',
    suits: 'any',
    priority: 'low',
    openings: [
      [
        'Fermeture exceptionnelle à annoncer',
        'Nous fermons les deux premiers jours de {moisSuivant}. Pouvez-vous mettre un bandeau en haut du site et changer les horaires de la page contact, puis l’enlever ensuite ?',
      ],
      [
        'Horaires d’ouverture à modifier',
        'Bonjour, nos horaires changent : du mardi au vendredi 9 h – 12 h 30 et 14 h – 18 h 30, le samedi 9 h – 13 h. À corriger sur le site et sur la fiche Google, s’il vous plaît.',
      ],
      [
        'Bandeau d’information sur l’accueil',
        'Des travaux vont gêner l’accès à nos locaux pendant trois semaines. Un bandeau discret sur l’accueil suffirait, avec l’itinéraire conseillé. Le texte est en pièce jointe.',
      ],
    ],
    files: ['texte-bandeau.txt'],
    turns: [
      fix(10, 25, 'Bandeau d’information programmé, horaires mis à jour sur le site et sur la fiche Google'),
      staff('C’est en ligne. Le bandeau disparaîtra tout seul à la date prévue, et la fiche Google est à jour aussi.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    openings: [
      [
        'Mise à jour de la page « L’équipe »',
        'Deux arrivées et un départ chez nous. Je vous envoie les noms, les fonctions et les photos. Pour l’ordre, par ordre alphabétique si c’est possible.',
      ],
      [
        'Trombinoscope à refaire',
        'Bonjour, le photographe est passé : nouvelles photos de toute l’équipe à mettre en ligne. Il faudrait retirer Benoît, qui a quitté la maison.',
      ],
    ],
    files: ['equipe.csv'],
    turns: [
      fix(25, 50, 'Page « L’équipe » : ajout et retrait de portraits, recadrage et optimisation des photos'),
      staff(
        'La page est à jour, les photos ont été recadrées au même format pour que la grille reste régulière. Dites-moi si un prénom est mal orthographié.',
      ),
      client('Juste une chose : c’est Maëlys avec un y. Le reste est très bien.'),
      fix(5, 10, 'Correction d’un prénom sur la page « L’équipe »'),
      staff('Corrigé !'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Créer une page pour « {evenement} »',
        'Bonjour,\n\nNous organisons « {evenement} » le mois prochain. Il nous faudrait une page avec le programme, les infos pratiques et un petit formulaire d’inscription (nom, mail, nombre de personnes).\n\nLe texte est prêt, les photos suivent.',
      ],
      [
        'Page spéciale « {evenement} »',
        'Même principe que l’an dernier pour « {evenement} », mais avec une grande photo en haut et les inscriptions limitées à 80 personnes.',
      ],
      [
        '« {evenement} » : page et inscriptions en ligne',
        '{collegue} s’occupe du contenu et vous enverra le programme. De mon côté je voudrais surtout savoir quand la page pourra être prête, pour l’imprimeur.',
      ],
    ],
    files: ['programme.pdf'],
    turns: [
      ask(
        'Bonjour {contact}, je peux livrer une première version en trois jours. Les inscriptions doivent-elles se fermer automatiquement une fois complètes, et qui doit être prévenu ?',
      ),
      client('Oui, fermeture automatique. Prévenir {collegue} et moi.'),
      fix(60, 120, 'Page événement « {evenement} » : maquette, intégration, formulaire d’inscription limité'),
      staff(
        'La page est en ligne sur l’adresse de recette, accessible avec le lien que vous venez de recevoir. Relisez à votre rythme.',
      ),
      client(
        'C’est beau ! Deux remarques : le parking gratuit à préciser dans les infos pratiques, et le bouton un peu plus visible sur téléphone.',
      ),
      fix(20, 40, 'Retouches après relecture : infos pratiques, bouton d’inscription sur mobile'),
      staff('Retouches faites, la page est publiée et partageable. Les inscriptions arrivent à vos deux adresses.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    openings: [
      [
        'Relecture de la page « {page} »',
        'Nous avons réécrit la page « {page} » en interne. Pouvez-vous relire et nous dire ce qui manque, du point de vue d’un visiteur ?',
      ],
      [
        'Textes de « {page} » à améliorer',
        'Bonjour, la page « {page} » est trop longue et personne ne la lit jusqu’au bout. Auriez-vous des conseils, voire une proposition ?',
      ],
    ],
    turns: [
      advise(40, 75, 'Relecture éditoriale de « {page} », proposition de plan et de titres'),
      staff(
        'Bonjour {contact}, j’ai mis mes remarques directement dans le document partagé. En résumé : commencer par ce que le visiteur vient chercher, couper le deuxième paragraphe, et finir par un seul bouton.',
      ),
      client('Très clair, on reprend le texte dans ce sens avec {collegue}.'),
      fix(20, 35, 'Mise en ligne de la nouvelle version de « {page} »'),
      staff('La nouvelle version est en ligne, avec une mesure de lecture pour comparer dans un mois.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    openings: [
      [
        'Nouveau logo à mettre partout',
        'Notre logo a été redessiné. Je vous joins les fichiers. Il faut le changer sur le site, dans les mails automatiques et l’onglet du navigateur.',
      ],
      [
        'Changement de charte : logo et couleur',
        'Bonjour, suite au travail de notre graphiste, nous changeons de vert (code #2f6b4f) et de logo. Qu’est-ce que cela représente comme temps ?',
      ],
    ],
    turns: [
      fix(40, 80, 'Nouvelle charte : logo, icône d’onglet, couleurs du site et des mails automatiques'),
      staff(
        'C’est en place partout, y compris dans les mails automatiques. J’ai assombri très légèrement le vert pour les textes, afin qu’il reste lisible sur fond blanc (contraste exigé par le RGAA).',
      ),
      client('Bien vu pour la lisibilité. Validé !'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    openings: [
      [
        'Publier une offre d’emploi',
        'Nous recrutons à {ville}. Peut-on mettre l’annonce sur le site, avec la possibilité d’envoyer un CV ?',
      ],
      [
        'Retirer une annonce et en publier une autre',
        'Bonjour, le poste de l’annonce actuelle est pourvu. À remplacer par le texte en pièce jointe.',
      ],
    ],
    files: ['annonce.txt'],
    turns: [
      fix(15, 30, 'Publication d’une offre d’emploi avec dépôt de CV'),
      staff(
        'L’annonce est publiée. Les CV arrivent sur votre adresse et sont effacés du site après trois mois, comme il se doit.',
      ),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    openings: [
      [
        'Traduire deux pages en anglais',
        'Nous recevons de plus en plus de visiteurs étrangers. Par quoi commencer ? « {page} » et la page contact me semblent prioritaires.',
      ],
      [
        'Version anglaise de « {page} »',
        'Bonjour, la traduction de « {page} » est faite par une professionnelle, je vous joins le texte. Il reste à la mettre en ligne.',
      ],
    ],
    turns: [
      fix(45, 75, 'Version anglaise de deux pages, sélecteur de langue, balises pour les moteurs de recherche'),
      staff(
        'Les pages en anglais sont en ligne avec un sélecteur de langue en haut à droite. Les moteurs savent laquelle montrer à qui.',
      ),
      client('{collegue} trouve que « Get in touch » est mieux que « Contact us ». Sinon, parfait.'),
      fix(5, 10, 'Ajustement d’un libellé en anglais'),
      staff('Changé. Je clos de mon côté si tout vous convient.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    priority: 'low',
    openings: [
      [
        'Comment ajouter moi-même une actualité ?',
        'Vous nous aviez montré il y a un an mais j’ai oublié… Comment publie-t-on une actualité avec une photo ?',
      ],
      [
        'Petite formation pour {collegue} ?',
        'Bonjour, {collegue} reprend la gestion du site. Serait-il possible de prévoir une heure pour montrer l’essentiel ?',
      ],
    ],
    turns: [
      staff('Avec plaisir. Je vous propose une visio de 45 minutes, écran partagé, jeudi à 14 h ?'),
      client('Jeudi 14 h, c’est noté.'),
      advise(45, 60, 'Formation à la gestion du site en visio : actualités, photos, horaires'),
      staff(
        'Merci pour votre attention ! Je vous mets l’aide-mémoire en pièce jointe, il tient sur une page.',
        'aide-memoire.pdf',
      ),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Combien d’heures nous reste-t-il ?',
        'Avant de lancer d’autres demandes, je voudrais savoir où nous en sommes du pack, et ce qui a consommé le plus ces derniers mois.',
      ],
      [
        'Détail des interventions du mois dernier',
        'Bonjour, notre comptable demande à quoi correspondent les heures du mois dernier. Pouvez-vous nous envoyer un récapitulatif ?',
      ],
    ],
    turns: [
      advise(10, 15, 'Point sur le pack avec le client, envoi du récapitulatif'),
      staff(
        'Bonjour {contact}, le relevé est à jour dans votre espace, rubrique « Heures », ligne par ligne. J’y ai ajouté le récapitulatif en PDF pour votre comptable.',
      ),
      client('Je n’avais pas vu la rubrique. C’est très complet, merci.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Peut-on savoir combien de personnes visitent « {page} » ?',
        'Pour une réunion, j’aurais besoin du nombre de visites de « {page} » sur les six derniers mois, et d’où elles viennent.',
      ],
      [
        'Chiffres de fréquentation pour l’assemblée générale',
        'Bonjour, pourriez-vous nous préparer trois ou quatre chiffres simples sur le site pour l’assemblée générale ?',
      ],
    ],
    turns: [
      advise(20, 40, 'Extraction et mise en forme des statistiques de fréquentation'),
      staff(
        'Voici les chiffres : le fichier contient les visites par mois et par provenance. À retenir : 61 % sur téléphone et une progression de 14 % sur un an.',
        'frequentation.csv',
      ),
      client('Exactement ce qu’il me fallait.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'any',
    isOpenedByStaff: true,
    openings: [
      [
        'Liens morts relevés sur le site',
        'Notre contrôle mensuel a trouvé une trentaine de liens qui ne mènent plus nulle part, surtout vers d’anciens partenaires. Nous proposons de les corriger ou de les retirer.',
      ],
      [
        'Photos trop lourdes sur « {page} »',
        'Les dernières photos déposées sur « {page} » pèsent 6 Mo chacune. Nous les optimisons et mettons en place un redimensionnement automatique.',
        [
          client('Je ne savais pas qu’elles pesaient autant, elles venaient de l’appareil. Merci de vous en occuper.'),
          maintain(25, 40, 'Optimisation des photos de « {page} », redimensionnement automatique à l’envoi'),
          staff(
            'C’est fait : la page est passée de 48 Mo à 2,5 Mo. Vous pouvez continuer à déposer les originaux, le site s’occupe du reste.',
          ),
        ],
      ],
    ],
    turns: [
      client('D’accord, merci de l’avoir vu. Vous pouvez retirer ceux des anciens partenaires.'),
      maintain(30, 50, 'Ménage des contenus signalés par le contrôle mensuel'),
      staff('C’est fait, le contrôle repasse au vert.'),
    ],
  },
];
