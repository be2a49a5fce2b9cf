import { ask, client, fix, note, type Story, staff } from '../story.ts';

/** Things that break on any site. */
export const siteBugs: readonly Story[] = [
  {
    theme: 'Anomalie',
    suits: 'any',
    priority: 'high',
    openings: [
      [
        'Plus aucun message reçu depuis le formulaire de contact',
        'Bonjour,\n\nDepuis lundi nous ne recevons plus rien du formulaire de contact. Un client nous a appelés pour savoir pourquoi nous ne répondions pas à sa demande. Le site lui affichait pourtant « Votre message a bien été envoyé ».\n\nPouvez-vous regarder rapidement ? Nous perdons des demandes.',
      ],
      [
        'Le formulaire de contact dit « envoyé » mais rien n’arrive',
        'Nous avons fait un essai ce matin avec {collegue} : le message de confirmation s’affiche bien, mais rien dans la boîte, ni dans les indésirables. Le dernier message reçu par le site date de la semaine dernière.',
      ],
      [
        'Demandes du site perdues ?',
        'Bonjour, deux personnes nous disent avoir écrit par le site sans réponse de notre part. Nous n’avons jamais vu leurs messages. Est-ce qu’ils sont conservés quelque part ?',
      ],
    ],
    turns: [
      note(
        'Le serveur envoie avec l’adresse du visiteur en expéditeur : le DMARC du domaine rejette tout depuis qu’il est passé en « reject ».',
      ),
      fix(
        25,
        50,
        'Formulaire de contact : expéditeur remis sur le domaine du site, adresse du visiteur en « répondre à »',
      ),
      staff(
        'Bonjour {contact},\n\nC’est réparé. Les messages partaient avec l’adresse du visiteur comme expéditeur et étaient refusés par votre messagerie. J’ai corrigé et envoyé trois essais, tous reçus.\n\nJe recherche maintenant les demandes perdues dans l’archive du formulaire.',
      ),
      fix(20, 35, 'Récupération des demandes non remises dans l’archive du formulaire et renvoi au client'),
      staff(
        'J’ai retrouvé onze demandes dans l’archive du site, je viens de vous les transférer avec leur date. Toutes les nouvelles y sont désormais gardées trois mois, même si le mail se perd.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    priority: 'urgent',
    openings: [
      [
        'Page blanche sur tout le site',
        'Bonjour, le site n’affiche plus rien depuis 8 h 30, juste une page blanche. Même chose sur téléphone et sur l’ordinateur de {collegue}. C’est urgent pour nous, merci !',
      ],
      [
        'Site en erreur 500 ce matin',
        'Le site répond « Erreur interne du serveur ». Capture jointe. Nous n’avons rien touché de notre côté depuis vendredi.',
      ],
    ],
    files: ['erreur-500.png'],
    turns: [
      staff('Bonjour {contact}, je suis dessus. Je vous tiens au courant dans le quart d’heure.'),
      note(
        'Mémoire épuisée au chargement d’une extension après mise à jour automatique de PHP. Trace jointe.',
        'journal-php.txt',
      ),
      fix(
        30,
        75,
        'Site en erreur 500 : extension incompatible isolée, retour à la version précédente de PHP, contrôle des pages',
      ),
      staff(
        'Le site est de nouveau en ligne. Une mise à jour de PHP côté hébergeur n’était pas supportée par une extension. J’ai remis la version précédente le temps de la faire corriger, et bloqué le changement automatique.',
      ),
      client('Merci pour la rapidité, tout est revenu de notre côté.'),
      fix(35, 60, 'Extension corrigée par son éditeur : essai en recette puis passage à la nouvelle version de PHP'),
      staff(
        'Pour finir le sujet : l’éditeur a publié un correctif, je l’ai essayé en recette puis passé en production avec la nouvelle version de PHP. Rien à faire de votre côté.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Menu impossible à ouvrir sur iPhone',
        'Sur iPhone, quand on touche les trois barres du menu, il ne se passe rien. {collegue} a le même souci avec son téléphone. Sur Android cela fonctionne.',
      ],
      [
        'Le menu mobile reste bloqué ouvert',
        'Une fois ouvert, le menu du téléphone ne se referme plus et cache la page. On est obligé de recharger. Je vous joins une capture.',
      ],
      [
        'Menu du site inutilisable sur téléphone',
        'Bonjour, plusieurs visiteurs nous signalent que le menu ne répond plus sur mobile. Or c’est plus de la moitié de nos visites d’après votre dernier rapport…',
      ],
    ],
    files: ['menu-mobile.png'],
    turns: [
      ask(
        'Bonjour {contact}, je n’arrive pas à le reproduire. Pouvez-vous me donner le modèle du téléphone et sa version d’iOS (Réglages, Général, Informations) ?',
      ),
      client('iPhone 12, iOS 16.7. Et l’autre c’est un iPhone SE, je n’ai pas la version sous la main.'),
      fix(
        30,
        60,
        'Menu mobile : gestion du toucher sur Safari ancien, fermeture au défilement, essais sur trois appareils',
      ),
      staff(
        'Trouvé : Safari jusqu’à la version 16 ignorait notre gestion du toucher. C’est corrigé et en ligne, il faudra peut-être recharger la page une fois.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Les photos de la page « {page} » ne s’affichent plus',
        'Bonjour, sur la page « {page} » on ne voit plus que des cadres gris avec le nom du fichier. Les autres pages sont bonnes.',
      ],
      [
        'Images cassées sur « {page} »',
        'Une bonne partie des images de « {page} » a disparu. {collegue} a remplacé deux photos hier soir, c’est peut-être lié ?',
      ],
    ],
    files: ['images-cassees.png'],
    turns: [
      fix(
        20,
        45,
        'Images manquantes : fichiers renommés avec des accents, remise en place et régénération des miniatures',
      ),
      staff(
        'Bonjour {contact}, les fichiers envoyés hier avaient des accents et des espaces dans leur nom, et le serveur ne les retrouvait pas. J’ai remis les images et ajouté un renommage automatique à l’envoi : vous n’avez plus à y penser.',
      ),
      client('Super. Et nous qui pensions avoir tout effacé…'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Caractères bizarres à la place des accents',
        'Sur la page « {page} », les « é » sont devenus « Ã© ». Cela ne fait pas très sérieux. C’est apparu après le copier-coller d’un texte depuis Word, je crois.',
      ],
      [
        'Accents remplacés par des symboles',
        'Bonjour, les accents ne passent plus dans les titres de « {page} ». Le corps du texte est correct.',
      ],
    ],
    turns: [
      fix(15, 40, 'Encodage des textes collés depuis Word : nettoyage en base et filtre à l’enregistrement'),
      staff(
        'C’est nettoyé. Pour la suite, utilisez « Coller sans mise en forme » (Ctrl + Maj + V) : le site garde alors ses propres styles, et les accents aussi.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'La bannière cookies revient à chaque page',
        'À chaque changement de page, le bandeau de cookies se réaffiche alors que j’ai déjà accepté. C’est très pénible pour les visiteurs.',
      ],
      [
        'Bandeau de consentement qui ne retient pas le choix',
        'Bonjour, on nous fait remarquer que le choix fait dans le bandeau n’est jamais retenu. Vu sur Firefox et Chrome.',
      ],
    ],
    turns: [
      fix(
        20,
        40,
        'Bandeau de consentement : cookie déposé sur le mauvais domaine (avec et sans www), durée ramenée à six mois',
      ),
      staff(
        'Bonjour {contact}, le choix était enregistré pour l’adresse sans « www » et relu avec. Les deux adresses partagent maintenant le même choix, gardé six mois comme le recommande la CNIL.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    priority: 'low',
    openings: [
      [
        'Année du pied de page toujours à l’an dernier',
        'Petit détail : le pied de page affiche encore l’année dernière. À corriger quand vous aurez cinq minutes.',
      ],
      [
        'Lien Facebook du pied de page mort',
        'Le petit logo Facebook en bas du site mène à une page introuvable. Notre page a changé de nom.',
      ],
      [
        'Ancien numéro de téléphone encore visible',
        'Notre ancien numéro apparaît encore en bas de quelques pages, et dans la version imprimée de « {page} ».',
      ],
    ],
    turns: [
      fix(10, 20, 'Pied de page mis à jour, recherche des autres occurrences sur le site'),
      staff('C’est corrigé partout, y compris dans les pages d’impression et les modèles de mail.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'La recherche du site ne trouve rien',
        'Quand on cherche un mot qui est pourtant dans le titre d’une page, le site répond « aucun résultat ». Exemple avec « {page} ».',
      ],
      [
        'Recherche interne : résultats incohérents',
        'La recherche ramène des pages supprimées depuis longtemps et oublie « {page} ». Est-ce qu’il y a un index à refaire ?',
      ],
    ],
    turns: [
      note(
        'L’index n’a pas été reconstruit depuis la migration : la tâche planifiée pointe toujours vers l’ancien chemin.',
      ),
      fix(
        25,
        55,
        'Recherche interne : reconstruction de l’index, tâche planifiée remise en route, pages supprimées exclues',
      ),
      staff(
        'Bonjour {contact}, l’index de recherche ne se mettait plus à jour. Il est reconstruit et la tâche tourne de nouveau chaque nuit.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Impossible de télécharger notre plaquette PDF',
        'Le bouton « Télécharger la plaquette » ouvre une page d’erreur. Le fichier fait 38 Mo, c’est peut-être trop lourd ?',
      ],
      [
        'PDF illisible une fois téléchargé',
        'Bonjour, des clients nous disent que le PDF de la page « {page} » est « endommagé » quand ils l’ouvrent. Chez nous il s’ouvre normalement.',
      ],
    ],
    turns: [
      fix(15, 35, 'PDF compressé pour le web (de 38 à 4 Mo), en-têtes de téléchargement corrigés'),
      staff(
        'Le fichier était coupé en route sur les connexions lentes. Je l’ai compressé à 4 Mo sans perte visible et remis en ligne au même endroit.',
      ),
      client('Vérifié avec {collegue}, ça s’ouvre partout.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Carte d’accès grise sur la page contact',
        'À la place du plan d’accès on voit un rectangle gris avec « Cette page ne peut pas charger Google Maps correctement ».',
      ],
      [
        'Plan Google Maps en erreur',
        'Le plan ne s’affiche plus depuis quelques jours. Nos visiteurs nous appellent pour trouver l’entrée.',
      ],
    ],
    turns: [
      staff(
        'Bonjour {contact}, Google demande désormais une carte bancaire pour ce plan, même pour un usage gratuit. Je vous propose de passer à OpenStreetMap : gratuit, sans cookie, et le rendu est très propre.',
      ),
      client('Très bien pour nous, allez-y.'),
      fix(
        30,
        50,
        'Remplacement de Google Maps par une carte OpenStreetMap avec itinéraire, allègement du bandeau de consentement',
      ),
      staff('La nouvelle carte est en place sur la page contact, avec le lien d’itinéraire pour les téléphones.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Boucle de connexion à l’administration',
        'Quand j’entre mon mot de passe dans l’administration du site, la page se recharge et me le redemande, sans message. {collegue} n’a pas le problème.',
      ],
      [
        'Accès à l’administration refusé',
        'Bonjour, depuis ce matin impossible d’entrer dans l’administration : « trop de tentatives ». Je n’ai pourtant essayé que deux fois.',
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, êtes-vous au bureau ou ailleurs en ce moment ? Le pare-feu a bloqué une adresse que je ne reconnais pas, je voudrais vérifier que c’est la vôtre (vous pouvez la lire sur une page du type « quelle est mon IP »).',
      ),
      client('En télétravail cette semaine, oui. L’adresse commence par 203.0.113.'),
      fix(
        15,
        25,
        'Administration : adresse débloquée dans le pare-feu, seuil de blocage relevé, double authentification proposée',
      ),
      staff(
        'Débloqué. Le seuil était un peu sévère, je l’ai relevé à six essais. Si vous changez souvent de lieu, je vous conseille d’activer la double authentification : je peux le faire avec vous par téléphone.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    priority: 'high',
    openings: [
      [
        'Publicités douteuses sur notre site ?',
        'Un visiteur nous envoie une capture : il a vu une publicité pour un casino en arrivant chez nous depuis Google. Nous n’avons aucune publicité. Sommes-nous piratés ?',
      ],
      [
        'Redirection vers un site inconnu depuis Google',
        'Quand on clique sur notre site dans Google, on arrive une fois sur deux sur une loterie. En tapant l’adresse directement, tout va bien.',
      ],
    ],
    files: ['redirection-loterie.png'],
    turns: [
      staff(
        'Bonjour {contact}, c’est bien une intrusion. Je mets le site en maintenance le temps de nettoyer et je reviens vers vous dans deux heures au plus.',
      ),
      note(
        'Porte d’entrée : ancien module de galerie non maintenu. Deux fichiers déposés dans le dossier des images. Sauvegarde saine d’il y a six jours.',
      ),
      fix(
        90,
        180,
        'Intrusion : nettoyage des fichiers, comparaison avec la sauvegarde saine, module vulnérable retiré, mots de passe changés',
      ),
      fix(30, 45, 'Demande de réexamen auprès de Google, surveillance des fichiers mise en place'),
      staff(
        'Le site est propre et de nouveau en ligne. La faille venait d’un ancien module de galerie, retiré. Tous les mots de passe d’administration ont été changés : chacun recevra un lien pour choisir le sien. Aucune donnée de vos clients n’était accessible par ce chemin.',
      ),
      client('Merci. {collegue} demande si nous devons déclarer quelque chose à la CNIL.'),
      staff(
        'Pas dans ce cas : aucune donnée personnelle n’a été touchée. Je vous fais un compte rendu écrit d’une page à garder dans votre registre.',
        'compte-rendu-intrusion.pdf',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'any',
    openings: [
      [
        'Vidéo d’accueil saccadée',
        'La vidéo en haut de la page d’accueil saccade, surtout sur téléphone, et elle met plusieurs secondes à démarrer.',
      ],
      [
        'La vidéo de l’accueil ne démarre plus',
        'Bonjour, sur l’accueil on ne voit plus que la première image de la vidéo, avec un bouton de lecture qui ne fait rien.',
      ],
    ],
    turns: [
      fix(
        30,
        60,
        'Vidéo d’accueil : réencodage en trois tailles, image d’attente, pas de chargement sur mobile en données réduites',
      ),
      staff(
        'La vidéo pesait 64 Mo ; elle en fait 5 maintenant et démarre tout de suite. Sur les téléphones en économie de données, une belle image prend sa place.',
      ),
    ],
  },
];
