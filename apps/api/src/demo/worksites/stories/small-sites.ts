import { remark, type SiteStory } from '../site-story.ts';

/** Begun a few days ago. */
export const facade: SiteStory = {
  company: 'tertre',
  title: 'Ravalement de la façade sur rue',
  lead: 'luis',
  startsIn: -9,
  endsIn: 32,
  tellings: [
    {
      daysAgo: 6,
      by: 'luis',
      text: 'Échafaudage monté sur trottoir, autorisation affichée. Le passage des piétons est protégé.',
      photos: [['facade', 0.05, 'La façade avant travaux']],
    },
    {
      daysAgo: 3,
      by: 'luis',
      text: 'Sondage de l’enduit : il sonne creux sur un tiers de la surface, comme prévu au devis. Piquage en cours.',
      photos: [['facade', 0.2, 'Zone piquée']],
      remarks: [
        remark(
          'client',
          'Le locataire du rez-de-chaussée demande si ses volets peuvent rester ouverts.',
          remark('luis', 'Fermés le matin pendant le piquage, ouverts l’après-midi. Je passe le voir.'),
        ),
      ],
    },
    {
      daysAgo: 0.4,
      by: 'luis',
      text: 'Trois essais de teinte sont visibles à gauche de la porte. Dites-nous votre choix avant lundi :\n- 1, pierre de Loire\n- 2, sable clair\n- 3, gris doux',
      photos: [['facade', 0.35, 'Les essais de teinte']],
      remarks: [remark('client', 'Nous penchons pour la 2. Confirmation demain après l’assemblée.')],
    },
  ],
};

/** Finished a while ago, for the company of the first client account. */
export const bathroom: SiteStory = {
  company: 'roussel',
  title: 'Salle de bains de la maison de ville',
  lead: 'elise',
  startsIn: -210,
  endsIn: -180,
  place: { addressLine: '7 rue du Mail', postcode: '49100', city: 'Angers' },
  tellings: [
    {
      daysAgo: 148,
      by: 'elise',
      text: 'Dépose de la baignoire et des anciens carreaux. L’eau est coupée à l’étage seulement.',
      photos: [['plumbing', 0.05, 'Murs mis à nu']],
    },
    {
      daysAgo: 145,
      by: 'elise',
      text: 'Alimentations refaites en cuivre, évacuation de la douche encastrée.',
      photos: [['plumbing', 0.4, 'Alimentations neuves']],
    },
    {
      daysAgo: 142,
      by: 'elise',
      text: 'Étanchéité sous carrelage posée : deux couches croisées, bandes dans tous les angles.',
      photos: [['insulation', 0.3, 'Isolation de la cloison']],
      remarks: [
        remark(
          'client',
          'Combien de temps cette étanchéité est-elle garantie ?',
          remark('elise', 'Dix ans, comme tout l’ouvrage. L’attestation est dans votre dossier.'),
        ),
      ],
    },
    {
      daysAgo: 139,
      by: 'elise',
      text: 'Faïence posée sur trois murs.',
      photos: [
        ['tiling', 0.4, 'Mur de la douche'],
        ['tiling', 0.7, 'Mur du lavabo'],
      ],
    },
    {
      daysAgo: 136,
      by: 'elise',
      text: 'Plafond et boiseries peints en blanc satiné, spécial pièces humides.',
      photos: [['painting', 0.4, 'Le mur de la porte']],
    },
    {
      daysAgo: 134,
      by: 'elise',
      text: 'Meuble vasque, miroir et paroi de douche posés.',
      photos: [['plumbing', 0.95, 'La vasque raccordée']],
      remarks: [
        remark(
          'client',
          'Le robinet goutte un peu.',
          remark('elise', 'Joint changé ce matin, merci de l’avoir signalé.', remark('client', 'Plus une goutte.')),
        ),
      ],
    },
    {
      daysAgo: 133,
      by: 'elise',
      text: 'Chantier **terminé**, nettoyé, notices remises.',
      photos: [['tiling', 1, 'La pièce finie']],
      finishes: true,
      remarks: [remark('client', 'Nous sommes ravis, merci Élise !')],
    },
  ],
  reserves: [
    {
      daysAgo: 134,
      title: 'Robinet du lavabo qui goutte',
      place: 'Salle de bains, vasque',
      shots: [['plumbing', 0.9, 'Le robinet']],
      lifted: { daysAgo: 133.5, note: 'Joint changé.', shots: [['plumbing', 1, 'Sec depuis ce matin']] },
      acceptedDaysAgo: 133.2,
    },
  ],
  acceptance: {
    daysAgo: 132.8,
    outcome: 'without_reserves',
    place: 'Sur place',
    remarks: 'Notices et garanties remises ce jour.',
    signedDaysAgo: 132.7,
  },
};

/** Not begun: what will be told first is being written. */
export const garage: SiteStory = {
  company: 'hamon',
  title: 'Garage double et allée',
  lead: 'technician',
  startsIn: 12,
  endsIn: 61,
  tellings: [
    {
      daysAgo: 0.8,
      by: 'technician',
      text: 'Bonjour,\nle chantier ouvrira dans deux semaines. Avant cela, merci de nous confirmer :\n- l’emplacement des fourreaux du portail\n- la teinte de la porte sectionnelle',
      photos: [['garden', 0.2, 'L’emplacement du garage, à droite']],
      isDraft: true,
    },
  ],
};

/** Under way, at night and on closing days. */
export const bakery: SiteStory = {
  company: 'fournil',
  title: 'Transformation du fournil et de la boutique',
  lead: 'manager',
  startsIn: -33,
  endsIn: 17,
  tellings: [
    {
      daysAgo: 22,
      by: 'manager',
      text: 'Planning arrêté ensemble : la boutique reste **ouverte du mardi au samedi**. Les travaux bruyants se font le dimanche et le lundi.',
      remarks: [remark('client', 'C’est exactement ce qu’il nous fallait.')],
    },
    {
      daysAgo: 19,
      by: 'luis',
      text: 'Ouverture du mur entre fournil et boutique, poutre posée et étayée.',
      photos: [['walls', 0.85, 'Le passage ouvert']],
    },
    {
      daysAgo: 15,
      by: 'elise',
      text: 'Ligne de 32 ampères tirée pour le nouveau four.',
      photos: [['wiring', 0.3, 'L’alimentation du four']],
      remarks: [
        remark(
          'client',
          'Le fournisseur du four parle de 40 ampères…',
          remark(
            'elise',
            'J’ai sa fiche technique sous les yeux : 28 A en pointe. Je l’appelle pour lever le doute.',
            remark('elise', 'Confirmé par lui : 32 A suffisent.'),
          ),
        ),
      ],
    },
    {
      daysAgo: 11,
      by: 'elise',
      text: 'Cloison de la réserve montée, côté farine.',
      photos: [['boards', 0.85, 'La réserve']],
      cancelled: {
        reason:
          'À la demande du client, la réserve gagne 60 cm sur la boutique : la cloison est démontée et remontée dimanche.',
        daysLater: 3,
        by: 'elise',
      },
    },
    {
      daysAgo: 6,
      by: 'elise',
      text: 'Cloison remontée à sa nouvelle place, faïence du laboratoire commencée.',
      photos: [
        ['boards', 0.98, 'La réserve agrandie'],
        ['tiling', 0.25, 'Laboratoire, premiers rangs'],
      ],
    },
    {
      daysAgo: 3,
      by: 'elise',
      text: 'Faïence du laboratoire terminée : lessivable jusqu’à deux mètres, comme le demande le règlement d’hygiène.',
      photos: [['tiling', 0.6, 'Laboratoire, mur du four']],
    },
    {
      daysAgo: 0.5,
      by: 'manager',
      text: 'Le comptoir arrive lundi à 6 h. Merci de vider la vitrine dimanche soir.',
      photos: [['fittings', 0.5, 'Les meubles bas sont en place']],
      remarks: [remark('client', 'Ce sera fait. Le café sera prêt pour l’équipe, et les croissants aussi.')],
    },
  ],
};
