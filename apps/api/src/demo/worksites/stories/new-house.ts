import { remark, type SiteStory } from '../site-story.ts';

/** Under way: a house from the first day of earthwork. */
export const newHouse: SiteStory = {
  company: 'roussel',
  title: 'Maison neuve, lotissement des Grands Prés',
  lead: 'manager',
  startsIn: -118,
  endsIn: 74,
  place: { addressLine: 'Lot 14, allée des Charmes', postcode: '49750', city: 'Beaulieu-sur-Layon' },
  tellings: [
    {
      daysAgo: 79,
      by: 'manager',
      text: 'Le chantier est ouvert. L’implantation a été faite avec le géomètre : les quatre angles de la maison sont bornés, à **3,20 m** de la limite nord comme prévu au permis.\nLe terrassement commence demain.',
      photos: [['earthwork', 0.05, 'Le terrain avant le premier coup de pelle']],
      remarks: [
        remark(
          'client',
          'Émotion ! Peut-on passer voir le week-end ?',
          remark(
            'manager',
            'Avec plaisir, depuis le chemin : le site est fermé en notre absence, pour votre sécurité. Je peux vous recevoir vendredi à 17 h.',
            remark('client', 'Vendredi 17 h, c’est noté.'),
          ),
        ),
      ],
    },
    {
      daysAgo: 76,
      by: 'technician',
      text: 'Décapage terminé. La terre végétale est mise de côté au fond de la parcelle : elle servira au jardin.',
      photos: [
        ['earthwork', 0.4, 'Décapage côté rue'],
        ['earthwork', 0.8, 'Fond de fouille à – 60 cm'],
      ],
    },
    {
      daysAgo: 72,
      by: 'technician',
      text: 'Fouilles creusées et ferraillage posé. Le contrôleur est passé ce matin : **rien à redire**.\nCoulage prévu jeudi si la pluie le permet.',
      photos: [['foundations', 0.02, 'Ferraillage des semelles']],
    },
    {
      daysAgo: 70,
      by: 'luis',
      text: 'Fondations coulées : 14 m³ de béton en deux toupies.',
      photos: [
        ['foundations', 0.55, 'Première toupie, 8 h 10'],
        ['foundations', 0.95, 'Fin de coulage, 11 h 40'],
      ],
      remarks: [
        remark(
          'client',
          'Combien de temps faut-il attendre avant de monter les murs ?',
          remark(
            'luis',
            'Une semaine pour le soubassement. Le béton continue de durcir pendant un mois, mais il porte bien avant.',
          ),
        ),
      ],
    },
    {
      daysAgo: 61,
      by: 'luis',
      text: 'Soubassement monté, réseaux enterrés posés et photographiés avant d’être recouverts :\n- eaux usées, pente de 2 cm par mètre\n- eau potable, à 80 cm\n- fourreaux électricité et fibre',
      photos: [
        ['walls', 0.12, 'Soubassement, côté garage'],
        ['earthwork', 0.6, 'Tranchée des réseaux'],
      ],
    },
    {
      daysAgo: 57,
      by: 'technician',
      text: 'La dalle est coulée et lissée. Merci de ne pas y marcher avant lundi.',
      photos: [
        ['slab', 0.35, 'Tirage à la règle'],
        ['slab', 0.9, 'Dalle lissée en fin de journée'],
      ],
      remarks: [
        remark(
          'client',
          'On voit déjà les pièces. Le salon paraît petit !',
          remark(
            'manager',
            'C’est toujours l’impression que donne une dalle nue. Une fois les murs montés, il paraîtra deux fois plus grand.',
          ),
        ),
      ],
    },
    {
      daysAgo: 49,
      by: 'luis',
      text: 'Les murs montent : neuf rangs sur le pignon sud, linteau de la baie en place.',
      photos: [
        ['walls', 0.45, 'Pignon sud'],
        ['walls', 0.6, 'Réservation de la baie vitrée'],
      ],
    },
    {
      daysAgo: 45,
      by: 'luis',
      text: 'Ouverture de la fenêtre de la chambre 2 réalisée : 120 × 115 cm.',
      photos: [['walls', 0.75, 'Ouverture de la chambre 2']],
      cancelled: {
        reason:
          'La largeur du plan modifié est de 140 cm. L’ouverture est reprise sans frais pour vous ; trois jours de plus, sans effet sur la date de fin.',
        daysLater: 1,
        by: 'manager',
      },
      remarks: [
        remark(
          'client',
          'Bonjour, sur le plan du 12 nous avions demandé 140 cm pour cette fenêtre.',
          remark(
            'technician',
            'Exact : l’équipe avait l’ancien plan. On arrête et on reprend demain matin.',
            remark('client', 'Merci de votre franchise.'),
          ),
        ),
      ],
    },
    {
      daysAgo: 39,
      by: 'luis',
      text: 'Ouverture reprise à **140 cm**, linteau remplacé. L’élévation des murs est terminée.',
      photos: [['walls', 0.98, 'Fin d’élévation']],
    },
    {
      daysAgo: 33,
      by: 'technician',
      text: 'Charpente livrée et levée en une journée. Fermettes contreventées le soir même.',
      photos: [
        ['frame', 0.4, 'Levage des premières fermettes'],
        ['frame', 0.95, 'Charpente complète'],
      ],
      remarks: [remark('client', 'Les enfants ont regardé la grue toute la matinée depuis la clôture.')],
    },
    {
      daysAgo: 24,
      by: 'technician',
      text: 'Écran, liteaux, puis tuiles : le versant rue est couvert. Nous passons au versant jardin, à l’abri du vent annoncé.',
      photos: [
        ['roof', 0.3, 'Versant rue, mardi'],
        ['roof', 0.8, 'Versant rue, jeudi'],
      ],
    },
    {
      daysAgo: 16,
      by: 'elise',
      text: 'Maison **hors d’eau et hors d’air** : couverture finie, fenêtres posées et étanchées.',
      photos: [
        ['joinery', 0.4, 'Fenêtre de la chambre 2, à 140 cm'],
        ['joinery', 0.9, 'Baie du séjour'],
        ['facade', 0.15, 'Vue depuis la rue'],
      ],
      remarks: [
        remark(
          'client',
          'Peut-on choisir la couleur des volets jusqu’à quand ?',
          remark('delphine', 'Jusqu’au 15 du mois : le nuancier est parti ce matin par la poste.'),
        ),
      ],
    },
    {
      daysAgo: 7,
      by: 'elise',
      text: 'Isolation des murs terminée à l’étage, en cours au rez-de-chaussée. Laine de bois de 145 mm comme au devis.',
      photos: [['insulation', 0.6, 'Chambre 1']],
    },
    {
      daysAgo: 0.7,
      by: 'elise',
      text: 'Cette semaine :\n- passage des gaines électriques au rez-de-chaussée\n- attentes de plomberie de la cuisine\n- **à décider avec vous** : hauteur des prises du plan de travail',
      photos: [
        ['wiring', 0.45, 'Gaines du séjour'],
        ['plumbing', 0.3, 'Attentes de la cuisine'],
      ],
      remarks: [
        remark(
          'client',
          '110 cm du sol pour les prises du plan de travail, et une de plus près de la fenêtre si c’est encore possible.',
        ),
      ],
    },
  ],
  reserves: [
    {
      daysAgo: 15,
      title: 'Appui de fenêtre épaufré',
      place: 'Chambre 2',
      shots: [['joinery', 0.5, 'L’angle gauche']],
      mark: { x: 0.31, y: 0.72 },
      dueIn: -3,
    },
    {
      daysAgo: 14,
      title: 'Joint d’étanchéité à reprendre',
      place: 'Baie du séjour, en bas',
      shots: [['joinery', 0.8, 'Le joint, côté terrasse']],
      dueIn: 10,
    },
    {
      daysAgo: 13,
      title: 'Laine de bois tassée',
      place: 'Chambre 1, mur nord',
      shots: [['insulation', 0.5, 'Le vide, en haut du mur']],
      lifted: {
        daysAgo: 3,
        note: 'Panneau remplacé et agrafé.',
        shots: [['insulation', 0.65, 'Le même mur, repris']],
      },
    },
  ],
};
