import { advise, ask, client, fix, note, type Story, staff } from '../story.ts';

/** Being found, and being lawful. */
export const searchAndLaw: readonly Story[] = [
  {
    theme: 'Référencement',
    suits: 'any',
    openings: [
      [
        'Nous ne sommes plus sur la première page de Google',
        'En tapant notre activité et « {ville} », nous étions deuxièmes. Nous sommes maintenant en page 2, derrière des annuaires. Que s’est-il passé ?',
      ],
      [
        'Chute des visites depuis Google',
        'Bonjour, d’après le rapport mensuel les visites depuis Google ont baissé d’un tiers. Faut-il s’inquiéter ?',
      ],
    ],
    files: ['courbe-visites.png'],
    turns: [
      advise(45, 75, 'Analyse de la baisse de visibilité : requêtes perdues, pages concurrentes, technique'),
      staff(
        'Bonjour {contact}, la baisse vient surtout de « {page} » : son titre a été changé il y a quelques mois et ne contient plus ce que les gens cherchent. Je vous propose un nouveau titre, un texte un peu plus précis et deux liens internes.',
      ),
      client('D’accord, vous pouvez faire ces changements.'),
      fix(30, 50, 'Référencement de « {page} » : titre, description, structure et liens internes'),
      staff('C’est en place. Il faut compter trois à six semaines pour juger : je vous fais un point à ce moment-là.'),
    ],
  },
  {
    theme: 'Référencement',
    suits: 'any',
    openings: [
      [
        'Ancienne page toujours dans Google',
        'Une page supprimée l’an dernier apparaît encore dans Google, avec de vieux tarifs. On nous en parle au téléphone…',
      ],
      [
        'Google affiche un mauvais titre pour notre site',
        'Bonjour, dans les résultats de Google notre site porte le titre « Accueil ». Peut-on y mettre notre nom et notre activité ?',
      ],
    ],
    turns: [
      fix(20, 35, 'Titres et redirections pour Google : page retirée de l’index, plan du site renvoyé'),
      staff(
        'La correction est faite et j’ai demandé à Google de repasser. Cela prend en général de deux à cinq jours.',
      ),
      client('Je viens de vérifier, c’est déjà bon.'),
    ],
  },
  {
    theme: 'Référencement',
    suits: 'any',
    openings: [
      [
        'Reprendre la main sur notre fiche Google',
        'La fiche Google de l’établissement a été créée par un ancien salarié. Nous ne pouvons plus répondre aux avis.',
      ],
      [
        'Avis Google injustifié',
        'Bonjour, quelqu’un a laissé un avis à une étoile en nous confondant visiblement avec une autre maison. Peut-on le faire retirer ?',
        [
          advise(20, 30, 'Avis Google injustifié : signalement motivé et réponse publique'),
          staff(
            'Bonjour {contact}, l’avis est signalé, mais Google met parfois un mois. En attendant, une réponse courte et courtoise fait le meilleur effet : je vous en propose une en pièce jointe.',
            'reponse-avis.txt',
          ),
          client('Réponse publiée telle quelle. Elle sonne juste.'),
          staff('Bonne nouvelle, Google a retiré l’avis ce matin.'),
        ],
      ],
    ],
    turns: [
      advise(20, 40, 'Fiche d’établissement Google : démarche de propriété et réponse aux avis'),
      ask(
        'Bonjour {contact}, Google demande une preuve : pouvez-vous m’envoyer une photo de l’enseigne et un justificatif au nom de la société ?',
      ),
      client('Voici la photo et la facture d’électricité.'),
      staff('Demande envoyée et acceptée. Vous êtes propriétaire de la fiche, et {collegue} peut répondre aux avis.'),
    ],
  },
  {
    theme: 'Référencement',
    suits: 'any',
    isOpenedByStaff: true,
    openings: [
      [
        'Bilan de référencement du trimestre',
        'Bilan trimestriel prévu au contrat : positions, pages qui montent, pages qui baissent, et trois actions proposées pour la suite.',
      ],
      [
        'Contrôle technique pour les moteurs de recherche',
        'Passage annuel : temps de chargement, pages en double, balises manquantes, plan du site. Un compte rendu suivra.',
      ],
    ],
    turns: [
      advise(60, 90, 'Bilan de référencement : relevé des positions, analyse et recommandations'),
      staff(
        'Bonjour {contact}, le bilan est en pièce jointe. L’essentiel tient sur la première page ; nous pouvons en parler quand vous voulez.',
        'bilan-referencement.pdf',
      ),
      client('Bien reçu. On valide les actions 1 et 3, la 2 attendra.'),
      fix(40, 70, 'Actions du bilan de référencement : données structurées et pages locales'),
      staff('Les deux actions sont réalisées.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Droit d’accès RGPD d’un ancien client',
        'Une personne nous demande par mail « toutes les données que nous avons sur elle ». Qu’avons-nous côté site, et sous quel délai devons-nous répondre ?',
      ],
      [
        'Demande d’effacement de données',
        'Bonjour, un visiteur demande la suppression de ses données du site. Pouvez-vous vous en charger et me confirmer par écrit ?',
      ],
    ],
    turns: [
      advise(20, 30, 'Accompagnement d’une demande RGPD, délais et pièces à fournir'),
      fix(15, 30, 'Extraction et effacement des données d’une personne dans les formulaires du site'),
      staff(
        'Bonjour {contact}, vous avez un mois pour répondre. Côté site : deux messages de formulaire, que j’ai extraits puis effacés, sauvegardes comprises à leur prochaine rotation. Un modèle de réponse est dans le fichier joint.',
        'reponse-rgpd.txt',
      ),
      client('Réponse envoyée à la personne. Merci pour le modèle.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'any',
    openings: [
      [
        'Nos mentions légales sont-elles à jour ?',
        'Nous avons changé d’adresse de siège et de directeur de publication. Qu’y a-t-il d’autre à vérifier ?',
      ],
      [
        'Politique de confidentialité à revoir',
        'Bonjour, notre assureur cyber nous demande une politique de confidentialité à jour, avec la liste des sous-traitants. Pouvez-vous nous aider ?',
      ],
    ],
    turns: [
      advise(30, 45, 'Relecture des mentions légales et de la politique de confidentialité'),
      fix(15, 25, 'Mise en ligne des mentions légales et de la politique de confidentialité'),
      staff(
        'Les deux pages sont à jour : siège, directeur de la publication, hébergeur, durées de conservation et sous-traitants. Faites relire par votre conseil si vous en avez un.',
      ),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'any',
    isDevelopment: true,
    openings: [
      [
        'Accessibilité : une personne malvoyante ne peut pas utiliser le site',
        'Une visiteuse qui utilise un lecteur d’écran nous écrit qu’elle ne peut pas remplir le formulaire. Nous voudrions corriger cela sérieusement.',
      ],
      [
        'Audit d’accessibilité du site',
        'Bonjour, un financeur nous demande où nous en sommes du RGAA. Pouvez-vous faire un état des lieux et corriger le plus gênant ?',
      ],
    ],
    turns: [
      advise(60, 100, 'État des lieux d’accessibilité sur cinq pages (clavier, lecteur d’écran, contrastes)'),
      staff(
        'L’état des lieux est en pièce jointe : 71 % de conformité. Les trois points bloquants sont le formulaire, le menu au clavier et les contrastes de boutons.',
        'audit-accessibilite.pdf',
      ),
      client('Feu vert pour les trois points bloquants.'),
      fix(90, 150, 'Accessibilité : formulaire étiqueté, menu au clavier, contrastes, déclaration publiée'),
      staff(
        'Les trois points sont corrigés et essayés avec un lecteur d’écran. Conformité remesurée à 89 %, la déclaration d’accessibilité est en ligne.',
      ),
    ],
  },
  {
    theme: 'Référencement',
    suits: 'any',
    openings: [
      [
        'Mesurer les demandes venues du site',
        'Nous ne savons jamais si un appel vient du site ou du bouche-à-oreille. Y a-t-il un moyen simple de le mesurer ?',
      ],
      [
        'Statistiques à zéro depuis le changement de bandeau',
        'Bonjour, depuis que le bandeau de cookies a changé, les statistiques sont tombées à presque rien. Les visiteurs sont pourtant là.',
      ],
    ],
    turns: [
      note('Refus des cookies par défaut : bascule vers une mesure exemptée de consentement, sans transfert hors UE.'),
      fix(35, 60, 'Mesure d’audience exemptée de consentement, suivi des clics téléphone et formulaire'),
      staff(
        'Bonjour {contact}, j’ai installé une mesure d’audience qui n’a pas besoin de consentement (réglages recommandés par la CNIL). Vous verrez aussi les clics sur le téléphone et les formulaires envoyés. Premier rapport dans un mois.',
      ),
    ],
  },
];
