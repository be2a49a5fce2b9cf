import { advise, ask, client, fix, maintain, note, type Story, staff } from '../story.ts';

/** Servers, certificates, domain names and backups. */
export const hosting: readonly Story[] = [
  {
    theme: 'Hébergement',
    suits: 'any',
    priority: 'urgent',
    openings: [
      [
        '« Votre connexion n’est pas privée » sur le site',
        'Bonjour, le navigateur affiche une grande alerte rouge à l’entrée du site, avec « NET::ERR_CERT_DATE_INVALID ». Les clients n’osent plus entrer !',
      ],
      [
        'Certificat SSL expiré',
        'Le cadenas a disparu et Chrome bloque l’accès au site. Il me semblait que le certificat se renouvelait tout seul ?',
      ],
    ],
    files: ['certificat-expire.png'],
    turns: [
      fix(
        20,
        40,
        'Certificat renouvelé à la main, règle de redirection qui bloquait le renouvellement automatique corrigée',
      ),
      staff(
        'C’est rétabli. Le renouvellement automatique échouait depuis que l’ancienne adresse redirige vers la nouvelle. La règle est corrigée et une alerte me préviendra désormais quinze jours avant l’échéance.',
      ),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    priority: 'high',
    openings: [
      [
        'Site très lent en fin de journée',
        'Entre 17 h et 19 h le site devient presque inutilisable : dix à quinze secondes par page. Le matin c’est correct.',
      ],
      [
        'Lenteurs depuis une dizaine de jours',
        'Bonjour, tout est devenu lent, l’administration surtout. Enregistrer une page prend une éternité. {collegue} confirme.',
      ],
      [
        'Temps de chargement anormal de « {page} »',
        'La page « {page} » met plus de huit secondes à s’afficher, mesurées avec l’outil que vous nous aviez montré. Les autres pages tournent autour de deux secondes.',
      ],
    ],
    files: ['mesure-lenteur.png'],
    turns: [
      staff(
        'Bonjour {contact}, merci pour la mesure, elle aide beaucoup. J’enregistre l’activité du serveur aujourd’hui et je vous dis demain d’où cela vient.',
      ),
      note(
        'Un robot d’aspiration fait 40 requêtes par seconde sur les pages de filtre, plus une requête SQL sans index sur les statistiques.',
        'requetes-lentes.csv',
      ),
      fix(45, 90, 'Lenteurs : robot bloqué, index ajouté sur la table des statistiques, cache de pages réglé'),
      staff(
        'Deux causes : un robot qui aspirait vos pages sans arrêt, bloqué depuis hier soir, et une requête mal servie par la base. Le temps de réponse moyen est passé de 4,2 s à 0,6 s.',
      ),
      client('La différence est nette, même dans l’administration. Merci !'),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    openings: [
      [
        'Espace disque presque plein',
        'Nous avons reçu un message automatique de l’hébergeur : 92 % de l’espace utilisé. Faut-il faire quelque chose ?',
      ],
      [
        'Alerte quota de l’hébergeur',
        'Bonjour, je vous transfère l’alerte de quota reçue cette nuit. Qu’est-ce qui peut prendre autant de place ?',
      ],
    ],
    turns: [
      maintain(
        25,
        45,
        'Ménage de l’hébergement : anciennes sauvegardes locales, journaux et miniatures inutilisées supprimés (14 Go libérés)',
      ),
      staff(
        'Rien d’inquiétant : deux ans de sauvegardes locales s’étaient accumulés. Elles existent déjà sur notre serveur distant, je les ai retirées d’ici. Vous êtes redescendu à 38 % et la purge est maintenant automatique.',
      ),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    openings: [
      [
        'Restaurer une page effacée par erreur',
        'J’ai supprimé la page « {page} » au lieu d’un brouillon… La corbeille a été vidée. Peut-on la retrouver ?',
      ],
      [
        'Retrouver une version d’il y a quinze jours',
        'Bonjour, {collegue} a réécrit la page « {page} » et nous voudrions revenir au texte d’avant, mais l’historique du site ne remonte pas assez loin.',
      ],
    ],
    turns: [
      fix(20, 40, 'Restauration de la page « {page} » depuis la sauvegarde de la nuit'),
      staff(
        'Bonjour {contact}, la page est de retour telle qu’elle était, images comprises. Nous gardons trente sauvegardes quotidiennes et douze mensuelles, donc pas d’inquiétude si cela se reproduit.',
      ),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    openings: [
      [
        'Courrier de renouvellement de nom de domaine : arnaque ?',
        'Nous avons reçu par la poste une facture de 285 € pour le « renouvellement prioritaire » de notre nom de domaine. Est-ce vous ? Je joins le scan.',
      ],
      [
        'Mail demandant de payer le nom de domaine sous 24 h',
        'Bonjour, ce mail est-il sérieux ? Il menace de couper le site si nous ne payons pas aujourd’hui.',
      ],
    ],
    files: ['fausse-facture.pdf'],
    turns: [
      advise(10, 15, 'Vérification d’une fausse facture de nom de domaine, échéance réelle confirmée au client'),
      staff(
        'C’est une arnaque classique, ne payez rien. Votre domaine est renouvelé par nos soins avec le contrat d’hébergement et son échéance est dans huit mois. Vous pouvez jeter le courrier, ou le signaler sur la plateforme cybermalveillance du gouvernement.',
      ),
      client('Ouf. Merci, nous avions un doute.'),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Acheter et rediriger un second nom de domaine',
        'Nous voudrions réserver la version sans tiret de notre adresse et la faire pointer vers le site actuel. Quel est le coût à l’année ?',
      ],
      [
        'Nom de domaine en .bzh ou .eu ?',
        'Bonjour, {collegue} suggère de prendre aussi notre nom en .eu pour éviter qu’un autre le prenne. Qu’en pensez-vous, et combien cela coûte-t-il ?',
      ],
    ],
    turns: [
      advise(15, 25, 'Conseil sur les extensions utiles, disponibilité et coût des noms de domaine'),
      ask(
        'Bonjour {contact}, le nom est libre. Comptez 12 € HT par an, redirection comprise. Souhaitez-vous que nous le réservions à votre nom ?',
      ),
      client('Oui, vous pouvez. Bon pour accord.'),
      fix(20, 30, 'Réservation du nom de domaine, zone DNS et redirection permanente vers le site principal'),
      staff('C’est réservé pour un an à votre nom, et la redirection est active, certificat compris.'),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    openings: [
      [
        'Coupure du site dans la nuit de samedi à dimanche',
        'Nous avons reçu un message d’indisponibilité à 3 h 12 puis de retour à 3 h 40. Que s’est-il passé ?',
      ],
      [
        'Site indisponible hier pendant une heure',
        'Bonjour, hier entre 12 h et 13 h le site ne répondait pas. Tout est revenu sans que nous fassions rien. Y a-t-il un risque que cela recommence ?',
      ],
    ],
    turns: [
      advise(15, 20, 'Analyse de l’incident d’hébergement et compte rendu au client'),
      staff(
        'Bonjour {contact}, il s’agissait d’une maintenance réseau du centre de données, annoncée trop tard par l’hébergeur. Aucune donnée touchée. Sur les douze derniers mois la disponibilité est de 99,97 %.',
      ),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    openings: [
      [
        'Accès FTP pour notre photographe',
        'Notre photographe voudrait déposer directement ses images. Peut-on lui ouvrir un accès limité, pour deux semaines ?',
      ],
      [
        'Ouvrir un accès à notre agence de communication',
        'Bonjour, l’agence qui fait notre campagne demande un accès à l’administration pour poser ses balises de suivi. Que pouvons-nous lui donner sans risque ?',
      ],
    ],
    turns: [
      staff(
        'Bonjour {contact}, oui, avec un compte à part, limité à ce dont il a besoin et qui se ferme tout seul. Envoyez-moi le nom et l’adresse mail de la personne.',
      ),
      client('C’est Paul Vasseur, paul@studio-vasseur.example. Merci !'),
      fix(15, 25, 'Création d’un accès temporaire restreint, fermeture programmée'),
      staff(
        'L’accès est ouvert, Paul a reçu un lien pour choisir son mot de passe. Il se fermera automatiquement dans deux semaines.',
      ),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Passage à la nouvelle version de PHP : que faut-il prévoir ?',
        'L’hébergeur nous annonce la fin de la version actuelle de PHP. Est-ce que notre site est prêt ?',
      ],
      [
        'Fin de support de PHP annoncée',
        'Bonjour, je vous transfère le mail de l’hébergeur au sujet de PHP. Faut-il un devis ou est-ce dans la maintenance ?',
      ],
    ],
    turns: [
      maintain(
        40,
        80,
        'Essai du site sous la nouvelle version de PHP en recette, relevé des extensions à mettre à jour',
      ),
      staff(
        'J’ai monté une copie du site avec la nouvelle version : deux extensions à mettre à jour et un avertissement sans conséquence. C’est compris dans votre maintenance, je propose de basculer mardi à 7 h 30.',
      ),
      client('Parfait pour mardi.'),
      maintain(30, 60, 'Bascule de PHP en production, contrôle des pages et des formulaires'),
      staff('Bascule faite à 7 h 35, tout est contrôlé. Gain au passage : les pages répondent environ 20 % plus vite.'),
    ],
  },
];
