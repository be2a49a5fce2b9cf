import { advise, ask, client, fix, note, type Story, staff } from '../story.ts';

/** Mail of companies that we host. */
export const mailboxes: readonly Story[] = [
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    priority: 'high',
    openings: [
      [
        'Nos mails arrivent en indésirables chez Gmail',
        'Plusieurs clients sur Gmail retrouvent nos devis dans leurs indésirables. C’est assez récent. Peut-on faire quelque chose ?',
      ],
      [
        'Mails refusés par Outlook et Hotmail',
        'Bonjour, depuis jeudi tous nos messages vers des adresses Hotmail reviennent avec un texte en anglais. Je vous colle le retour : « 550 5.7.1 … blocked using … ».',
      ],
    ],
    turns: [
      note('SPF sans l’outil de facturation, pas de DKIM sur le sous-domaine, DMARC à « none ».'),
      fix(40, 70, 'Messagerie : SPF complété, signature DKIM activée, DMARC publié avec rapports'),
      staff(
        'Bonjour {contact}, votre domaine n’était pas complètement « signé », ce que Google et Microsoft exigent maintenant. SPF, DKIM et DMARC sont en place. Le classement s’améliore en général en deux ou trois jours.',
      ),
      client('Les deux derniers devis sont arrivés directement en boîte de réception. C’est bon signe.'),
      advise(15, 20, 'Lecture des premiers rapports DMARC et compte rendu'),
      staff('Les rapports confirment : 100 % de vos messages sont maintenant authentifiés.'),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    openings: [
      [
        'Créer une boîte pour notre nouvelle collaboratrice',
        'Margaux nous rejoint le 1er {moisSuivant}. Pouvez-vous créer son adresse et l’ajouter à la liste équipe ?',
      ],
      [
        'Nouvelle adresse recrutement@',
        'Bonjour, nous aurions besoin d’une adresse recrutement@ relevée par {collegue} et par moi.',
      ],
      [
        'Deux boîtes à ouvrir pour les stagiaires',
        'Nous accueillons deux stagiaires pour trois mois. Il leur faudrait une adresse simple, sans accès au calendrier partagé.',
      ],
    ],
    turns: [
      fix(10, 20, 'Création de boîtes aux lettres, ajout aux listes de diffusion, envoi de la procédure de connexion'),
      staff(
        'C’est créé. Le lien pour choisir le mot de passe vient de partir, avec la marche à suivre pour Outlook et pour téléphone.',
      ),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    openings: [
      [
        'Boîte pleine, impossible d’envoyer',
        'Ma boîte affiche « quota dépassé » et je ne peux plus rien envoyer. J’ai déjà supprimé beaucoup de messages mais le chiffre ne bouge pas.',
      ],
      [
        'Quota de messagerie atteint',
        'Bonjour, {collegue} ne peut plus recevoir de mails, les expéditeurs ont un retour d’erreur. Peut-on agrandir sa boîte ?',
      ],
    ],
    turns: [
      fix(15, 30, 'Quota de boîte relevé, archivage des messages de plus de deux ans, corbeille vidée côté serveur'),
      staff(
        'La corbeille n’était jamais vidée côté serveur, d’où le chiffre qui ne bougeait pas. C’est fait, et j’ai archivé les messages de plus de deux ans dans un dossier consultable. Il reste 6 Go de libres.',
      ),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    openings: [
      [
        'Réponse automatique pendant les congés',
        'Comment mettre une réponse automatique sur l’adresse commune du 1er au 15, avec renvoi vers {collegue} pour les urgences ?',
      ],
      [
        'Absence de deux semaines : rediriger les mails',
        'Bonjour, pendant mon absence je voudrais que {collegue} reçoive une copie de mes messages, sans que cela parte dans tous les sens.',
      ],
    ],
    turns: [
      advise(10, 20, 'Mise en place d’une réponse automatique datée et d’une copie temporaire'),
      staff(
        'C’est programmé, avec début et fin automatiques : vous n’aurez rien à désactiver au retour. Les listes de diffusion sont exclues pour ne pas répondre aux newsletters.',
      ),
      client('Impeccable, je peux partir tranquille !'),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    priority: 'urgent',
    openings: [
      [
        'Boîte piratée ? Des clients reçoivent de faux mails de notre part',
        'Des clients nous appellent : ils reçoivent de nous un mail avec une fausse facture. Je vous en joins un. Que faut-il faire en premier ?',
      ],
      [
        'Envoi massif de spam depuis notre adresse',
        'L’hébergeur vient de suspendre l’adresse contact@ pour envoi de spam. Nous n’avons rien envoyé de tel.',
      ],
    ],
    files: ['mail-frauduleux.txt'],
    turns: [
      staff(
        'Bonjour {contact}, je coupe l’accès tout de suite et je change le mot de passe. Ne répondez pas à ces messages et prévenez {collegue} de ne rien ouvrir.',
      ),
      note(
        'Connexion depuis l’étranger à 2 h 14 avec le bon mot de passe : même mot de passe que sur un site compromis. Règle de transfert cachée créée par l’intrus.',
      ),
      fix(
        45,
        75,
        'Boîte compromise : accès coupé, règle de transfert retirée, mots de passe changés, levée du blocage demandée',
      ),
      staff(
        'La boîte est reprise en main, et la règle cachée qui copiait vos mails est supprimée. Le blocage est levé. Je vous ai préparé un court message à envoyer aux clients concernés.',
      ),
      fix(20, 30, 'Double authentification activée sur toutes les boîtes'),
      staff('La double authentification est maintenant obligatoire sur toutes vos boîtes, chacun a reçu la procédure.'),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    openings: [
      [
        'Synchroniser l’agenda sur le nouveau téléphone',
        'J’ai changé de téléphone et je ne retrouve plus l’agenda partagé, seulement les mails.',
      ],
      [
        'Outlook redemande sans arrêt le mot de passe',
        'Outlook affiche toutes les cinq minutes la fenêtre du mot de passe. Le webmail fonctionne avec le même.',
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, pouvons-nous le faire ensemble par téléphone ? J’ai un créneau demain à 10 h ou à 16 h 30.',
      ),
      client('10 h demain, très bien, au numéro habituel.'),
      advise(20, 40, 'Prise en main avec le client : compte recréé, agenda partagé et contacts synchronisés'),
      staff(
        'Comme vu ensemble : l’ancien réglage utilisait un port fermé depuis la migration. Tout est resynchronisé.',
      ),
    ],
  },
  {
    theme: 'Messagerie',
    suits: 'mailboxes',
    openings: [
      [
        'Changer la signature mail de toute l’équipe',
        'Avec notre nouveau logo il faudrait changer les signatures de tout le monde. Peut-on le faire d’un coup ?',
      ],
      [
        'Signature commune avec bandeau « {evenement} »',
        'Bonjour, nous aimerions ajouter sous nos signatures un bandeau « {evenement} » jusqu’à la fin du mois, avec un lien vers la page.',
      ],
    ],
    turns: [
      fix(30, 50, 'Modèle de signature avec le nouveau visuel, déploiement sur les postes, guide d’une page'),
      staff(
        'Le modèle est prêt, en clair et en sombre. Vous trouverez ci-joint le guide d’une page pour l’installer, cela prend deux minutes par poste.',
        'guide-signature.pdf',
      ),
      client('Tout le monde l’a mis ce matin, c’est très propre.'),
    ],
  },
];
