import { advise, ask, client, fix, note, type Story, staff } from '../story.ts';

/** New things to build, on any site. */
export const evolutions: readonly Story[] = [
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Ajouter une foire aux questions',
        'On nous pose toujours les mêmes dix questions au téléphone. Une page de questions et réponses qu’on pourrait compléter nous-mêmes serait idéale.',
      ],
      [
        'FAQ à intégrer dans « {page} »',
        'Bonjour, nous voudrions des questions dépliables en bas de « {page} ». {collegue} a déjà rédigé les réponses.',
      ],
    ],
    turns: [
      fix(60, 100, 'Questions fréquentes : bloc dépliable, gestion depuis l’administration, balisage pour Google'),
      staff('La première version est en recette, avec vos dix questions. Vous pouvez les réordonner à la souris.'),
      client('Très pratique. Une question peut-elle apparaître à deux endroits ?'),
      fix(15, 25, 'Questions fréquentes : une même question sur plusieurs pages'),
      staff('Oui, c’est fait : cochez les pages voulues dans la colonne de droite. Mise en ligne effectuée.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Refonte de la page d’accueil',
        'Bonjour,\n\nLa page d’accueil a quatre ans et ne reflète plus ce que nous faisons. Nous aimerions quelque chose de plus aéré, avec nos réalisations récentes et « {page} » mieux mis en avant.\n\nPouvez-vous nous faire une proposition et une estimation du temps ?',
      ],
      [
        'Rafraîchir l’accueil sans tout refaire',
        'L’accueil fait un peu daté. Sans refaire tout le site, qu’est-ce qui serait possible avec une journée de travail ?',
      ],
    ],
    turns: [
      advise(60, 90, 'Atelier de cadrage de la page d’accueil, arborescence et maquette filaire'),
      staff(
        'Voici la maquette filaire et l’estimation : 9 heures en deux livraisons. La première (structure et contenus) peut être en recette sous quinze jours.',
        'maquette-accueil.png',
      ),
      client(
        'La maquette nous plaît beaucoup. {collegue} aimerait garder la photo de groupe quelque part. Bon pour accord.',
      ),
      fix(150, 240, 'Refonte de l’accueil : intégration de la nouvelle structure, versions mobile et tablette'),
      staff('La première livraison est en recette.'),
      client(
        'On a regardé ensemble : titres un peu grands sur téléphone, et le bloc des réalisations devrait montrer les plus récentes.',
      ),
      fix(90, 150, 'Refonte de l’accueil : retours de recette, réalisations récentes automatiques, photo de groupe'),
      note('Prévoir une mesure avant/après sur le taux de clic vers la page contact.'),
      fix(30, 45, 'Mise en ligne de la nouvelle page d’accueil, contrôle des temps de chargement'),
      staff('La nouvelle page d’accueil est en ligne depuis 8 h. Elle se charge deux fois plus vite que l’ancienne.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Formulaire de devis plus complet',
        'Le formulaire actuel ne demande pas assez de choses et nous devons rappeler chaque fois. Il faudrait plusieurs étapes et la possibilité de joindre des photos.',
      ],
      [
        'Demande de devis en plusieurs étapes',
        'Bonjour, nous aimerions un formulaire de devis en trois étapes, avec pièces jointes et un récapitulatif envoyé au client.',
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, quelles sont les cinq informations sans lesquelles vous ne pouvez pas répondre ? On en fera les seules obligatoires.',
      ),
      client('Nom, téléphone, commune, type de demande, et le délai souhaité. Le reste est un plus.'),
      fix(120, 180, 'Formulaire de devis en trois étapes avec pièces jointes et récapitulatif par mail'),
      staff('C’est en recette. Pouvez-vous faire deux ou trois essais, dont un depuis un téléphone avec une photo ?'),
      client('Essais faits. Il manque le nom de la pièce jointe dans le mail, sinon rien à redire.'),
      fix(15, 25, 'Formulaire de devis : noms des pièces jointes dans le mail'),
      staff('Corrigé et mis en ligne.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Espace documents réservé à nos clients',
        'Nous envoyons les mêmes documents par mail à longueur d’année. Un espace avec mot de passe, même très simple, nous ferait gagner du temps.',
      ],
      [
        'Protéger une page par mot de passe',
        'Bonjour, nous voudrions une page visible seulement par nos partenaires, avec quelques fichiers à télécharger.',
      ],
    ],
    turns: [
      advise(30, 45, 'Étude d’un espace réservé : besoins, droits, durée de conservation'),
      staff(
        'Je vous propose un accès par lien nominatif plutôt qu’un mot de passe partagé : plus sûr, et vous savez qui a téléchargé quoi. Estimation : 5 heures.',
      ),
      client('Accord pour 5 heures.'),
      fix(180, 240, 'Espace documents : accès nominatifs, dépôt de fichiers, journal des téléchargements'),
      staff('L’espace est prêt, vous avez reçu votre accès d’administration. Le guide est joint.', 'guide-espace.pdf'),
      client('On a créé trois accès sans difficulté.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    openings: [
      [
        'Afficher nos derniers posts Instagram',
        'On voudrait montrer nos dernières photos Instagram sur l’accueil, sans que cela ralentisse la page.',
      ],
      [
        'Mettre en avant les avis de nos clients',
        'Bonjour, pouvons-nous afficher les avis Google sur le site, au moins les trois derniers ?',
      ],
    ],
    turns: [
      fix(45, 75, 'Affichage de contenus externes copiés la nuit sur le site (ni cookie ni ralentissement)'),
      staff(
        'C’est en place : les contenus sont recopiés chaque nuit sur votre site, donc pas de cookie à déclarer et aucun ralentissement.',
      ),
      client('Beau résultat !'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Relier le site à notre logiciel de gestion',
        'Nous saisissons tout deux fois. Notre éditeur dit avoir une « API ». Est-ce que cela peut se connecter au site, et à quel prix ?',
      ],
      [
        'Envoyer les demandes du site dans notre CRM',
        'Bonjour, nous venons de passer sur un CRM. Peut-on y créer automatiquement un contact à chaque formulaire reçu ?',
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, oui très probablement. Pouvez-vous demander à l’éditeur sa documentation et une clé de test ?',
      ),
      client('Voici la documentation reçue. La clé suit par un autre canal.', 'documentation-api.pdf'),
      advise(40, 60, 'Étude de la documentation de l’API, proposition de raccordement'),
      fix(120, 200, 'Raccordement des formulaires au logiciel du client, reprise en cas d’échec, journal'),
      staff(
        'Le raccordement fonctionne avec la clé de test. En cas de panne chez l’éditeur, les demandes sont gardées et renvoyées ensuite.',
      ),
      client('Essai concluant, vous pouvez passer en réel.'),
      fix(20, 30, 'Passage du raccordement en production et contrôle des premiers envois'),
      staff('C’est en production, les quatre premières demandes sont bien arrivées.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    priority: 'low',
    openings: [
      [
        'Bouton « Appeler » sur téléphone',
        'Serait-il possible d’avoir un bouton d’appel toujours visible sur téléphone ? La plupart de nos clients préfèrent appeler.',
      ],
      [
        'Ajouter un bouton de retour en haut de page',
        'Bonjour, sur les longues pages comme « {page} » un bouton pour remonter serait bien utile.',
      ],
      [
        'Partager une page par mail ou WhatsApp',
        'On nous demande comment envoyer une page à quelqu’un depuis le site. Un petit bouton de partage suffirait.',
      ],
    ],
    turns: [
      fix(20, 35, 'Ajout d’un bouton discret sur mobile, essais sur les principales pages'),
      staff('C’est en ligne. Le bouton n’apparaît que sur téléphone et se cache pendant la saisie d’un formulaire.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Faut-il refaire le site ?',
        'Notre site a six ans. On nous démarche beaucoup pour une refonte. Votre avis franc : est-ce nécessaire, et que gagnerait-on ?',
      ],
      [
        'Avis sur un devis de refonte reçu',
        'Bonjour, une agence nous propose une refonte à 14 000 €. Pouvez-vous nous dire ce que vous en pensez, honnêtement ?',
      ],
    ],
    turns: [
      advise(45, 75, 'Avis argumenté sur l’opportunité d’une refonte, état technique du site'),
      staff(
        'Bonjour {contact}, réponse franche : la base est saine et à jour, une refonte complète n’apporterait pas grand-chose. En revanche l’accueil et « {page} » méritent d’être repris, pour une quinzaine d’heures en tout.',
      ),
      client('C’est ce que nous pensions aussi. On en parle en réunion et on revient vers vous.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Peut-on utiliser une IA pour rédiger nos textes ?',
        '{collegue} a fait rédiger « {page} » par une IA. Est-ce que Google pénalise ce genre de texte ? Et juridiquement ?',
      ],
      [
        'Assistant automatique sur le site : bonne idée ?',
        'Bonjour, on nous propose un « chatbot » à 79 € par mois. Cela vaut-il le coup pour une structure comme la nôtre ?',
      ],
    ],
    turns: [
      advise(15, 30, 'Conseil sur l’usage d’outils automatiques : intérêt, coût, données personnelles'),
      staff(
        'Bonjour {contact}, l’outil n’est pas le problème, c’est l’usage : un texte relu, exact et qui vous ressemble ne pose aucun souci. Pour le reste, voyez la fiche que je vous joins, avec les précautions sur les données personnelles.',
        'fiche-precautions.pdf',
      ),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'newsletter',
    isDevelopment: true,
    openings: [
      [
        'Nouveau modèle de newsletter',
        'Notre modèle s’affiche mal sur téléphone et dans Outlook. Nous en voudrions un nouveau, plus simple : un titre, trois blocs, un bouton.',
      ],
      [
        'Inscription à la newsletter : trop de fausses adresses',
        'Bonjour, la liste de la newsletter se remplit d’adresses fantaisistes. Peut-on filtrer à l’inscription ?',
      ],
    ],
    turns: [
      fix(60, 110, 'Newsletter : nouveau modèle adapté aux téléphones, double confirmation à l’inscription'),
      staff(
        'Le modèle est prêt et l’inscription demande désormais une confirmation par mail, ce qui écarte les fausses adresses. Envoi d’essai parti chez vous et chez {collegue}.',
      ),
      client('Reçu et approuvé sur Outlook, Gmail et iPhone.'),
    ],
  },
];
