import { remark, type SiteStory } from '../site-story.ts';

/** The one worksite of the agency's demonstration: the shop of a client is made ready, cables first. */
export const pickupShop: SiteStory = {
  company: 'marceline',
  title: 'Aménagement du point de retrait',
  lead: 'sophie.garnier',
  startsIn: -41,
  endsIn: 9,
  place: { addressLine: '9 rue du Mail', postcode: '49100', city: 'Angers' },
  tellings: [
    {
      daysAgo: 27,
      by: 'sophie',
      text: 'État des lieux fait ce matin avec Claire. Le local est vide et sec, le compteur électrique est aux normes.\nNous commençons lundi par les cloisons, puis le réseau.',
      photos: [
        ['joinery', 0.9, 'La vitrine sur rue, conservée'],
        ['wiring', 0.1, 'Le tableau existant'],
      ],
      remarks: [remark('client', 'Parfait. Les clés sont chez le gardien, au 11.')],
    },
    {
      daysAgo: 22,
      by: 'technician',
      text: 'Ossature des cloisons posée entre la boutique et la réserve.\n- passage de porte élargi à 93 cm pour les chariots\n- renfort prévu derrière l’étagère du fond',
      photos: [['boards', 0.35, 'Ossature côté réserve']],
      remarks: [
        remark(
          'client',
          'Est-ce qu’un chariot de 80 cm passe avec les caisses qui dépassent ?',
          remark(
            'technician',
            'Oui : il reste 6 cm de chaque côté, j’ai mesuré avec un des vôtres.',
            remark('client', 'Merci, me voilà rassurée.'),
          ),
        ),
      ],
    },
    {
      daysAgo: 17,
      by: 'technician',
      text: 'Câbles tirés : **quatre prises réseau** au comptoir, deux en réserve, une pour la borne de retrait.',
      photos: [
        ['wiring', 0.5, 'Les gaines du comptoir'],
        ['insulation', 0.7, 'Isolant de la cloison mitoyenne'],
      ],
    },
    {
      daysAgo: 13,
      by: 'sophie',
      text: 'Les étagères de la réserve sont livrées et montées.',
      photos: [['fittings', 0.3, 'Montage dans la réserve']],
      cancelled: {
        reason:
          'Les étagères livrées font 40 cm de profondeur au lieu de 60 : elles repartent, les bonnes arrivent la semaine prochaine.',
        daysLater: 1,
        by: 'sophie',
      },
      remarks: [
        remark('client', 'Les caisses ne tiennent pas dessus, elles dépassent de moitié.'),
        remark('sophie', 'Vous avez raison, c’est une erreur du fournisseur. Je m’en occupe aujourd’hui.'),
      ],
    },
    {
      daysAgo: 8,
      by: 'technician',
      text: 'Faïence posée derrière l’évier et au sol de la chambre froide. Séchage de 48 heures : merci de ne pas y marcher avant jeudi.',
      photos: [['tiling', 0.8, 'Derrière l’évier']],
    },
    {
      daysAgo: 4,
      by: 'technician',
      text: 'Première couche de peinture dans la boutique, dans le vert choisi.\nLa seconde suit demain, portes ouvertes : l’odeur sera partie pour la fin de semaine.',
      photos: [
        ['painting', 0.55, 'Mur du fond, première couche'],
        ['painting', 0.85, 'Côté vitrine'],
      ],
      remarks: [
        remark(
          'client',
          'La couleur est très réussie !',
          remark('technician', 'Elle sera un peu plus profonde après la seconde couche.'),
        ),
      ],
    },
    {
      daysAgo: 0.6,
      by: 'sophie',
      text: 'Il reste, d’ici l’ouverture :\n- les bonnes étagères, livrées **mardi matin**\n- la borne de retrait et les caisses\n- le nettoyage et la visite ensemble',
      photos: [['fittings', 0.75, 'Le comptoir est en place']],
      remarks: [
        remark('client', 'Mardi 8 h, c’est possible pour la livraison ? Nous recevons les producteurs à 10 h.'),
      ],
    },
  ],
  reserves: [
    {
      daysAgo: 6,
      title: 'Carreau ébréché',
      place: 'Entrée, devant le comptoir',
      shots: [['tiling', 0.6, 'Le carreau, deuxième rang']],
      dueIn: -2,
    },
    {
      daysAgo: 5,
      title: 'Retouche de peinture',
      place: 'Mur du fond',
      shots: [['painting', 0.7, 'La trace, à hauteur d’épaule']],
      dueIn: 7,
    },
    {
      daysAgo: 4,
      title: 'Prise descellée',
      place: 'Comptoir',
      shots: [['wiring', 0.7, 'La prise, à gauche']],
      lifted: { daysAgo: 1, note: 'Boîtier rescellé et contrôlé.', shots: [['wiring', 0.9, 'La même, refixée']] },
    },
  ],
};
