import { remark, type SiteStory } from '../site-story.ts';

/** Finished, and resumed since. */
export const woodExtension: SiteStory = {
  company: 'lamarque',
  title: 'Extension bois de 28 m² et terrasse',
  lead: 'technician',
  startsIn: -150,
  endsIn: -30,
  tellings: [
    {
      daysAgo: 101,
      by: 'technician',
      text: 'Installation du chantier côté jardin. L’accès se fait par le portail du voisin, avec son accord écrit : nous le remettrons en état.',
      photos: [['garden', 0.1, 'Le jardin au premier jour']],
    },
    {
      daysAgo: 97,
      by: 'luis',
      text: 'Dix plots béton coulés. Aucun arbre touché, les racines du tilleul ont été contournées.',
      photos: [['foundations', 0.7, 'Coulage des plots']],
      remarks: [remark('client', 'Merci pour le tilleul, nous y tenons beaucoup.')],
    },
    {
      daysAgo: 88,
      by: 'technician',
      text: 'Ossature bois montée en deux jours. Les murs sont arrivés de l’atelier déjà contreventés.',
      photos: [
        ['frame', 0.2, 'Premier mur levé'],
        ['frame', 0.7, 'Ossature complète'],
      ],
    },
    {
      daysAgo: 80,
      by: 'elise',
      text: 'Baie coulissante de 3 m posée et réglée. Elle se manœuvre d’un doigt.',
      photos: [['joinery', 0.85, 'La baie sur le jardin']],
      remarks: [
        remark(
          'client',
          'Y a-t-il une serrure côté jardin ?',
          remark('elise', 'Oui, à clé, sur la même clé que votre porte d’entrée comme vous l’aviez demandé.'),
        ),
      ],
    },
    {
      daysAgo: 71,
      by: 'elise',
      text: 'Isolation et doublage terminés.',
      photos: [
        ['insulation', 0.9, 'Laine de bois dans les montants'],
        ['boards', 0.7, 'Doublage du mur nord'],
      ],
    },
    {
      daysAgo: 60,
      by: 'technician',
      text: 'Couverture en bac acier posée. Descente d’eaux pluviales raccordée à la cuve.',
      photos: [['roof', 0.6, 'Raccord avec la toiture existante']],
      cancelled: {
        reason:
          'La descente fuyait au coude lors de l’essai d’arrosage. Elle a été déposée et refaite ; voir la publication suivante.',
        daysLater: 2,
        by: 'technician',
      },
    },
    {
      daysAgo: 56,
      by: 'technician',
      text: 'Descente refaite, essai d’arrosage d’une heure : sec.',
      photos: [['facade', 0.6, 'La descente refaite']],
      remarks: [remark('client', 'Essayée sous l’orage de cette nuit : rien à signaler.')],
    },
    {
      daysAgo: 42,
      by: 'elise',
      text: 'Peinture intérieure terminée, lames de terrasse vissées.',
      photos: [
        ['painting', 0.9, 'Le mur du fond'],
        ['garden', 0.6, 'Lames de la terrasse'],
      ],
    },
    {
      daysAgo: 38,
      by: 'technician',
      text: 'Le chantier est **terminé**. Nettoyage fait, portail du voisin remis en état, clés remises ce matin. Merci de votre confiance.',
      photos: [['garden', 1, 'L’extension terminée']],
      finishes: true,
      remarks: [
        remark(
          'client',
          'Tout est très réussi. Nous recommandons votre équipe à nos amis.',
          remark('technician', 'Merci beaucoup, l’équipe sera touchée.'),
        ),
      ],
    },
    {
      daysAgo: 2,
      by: 'luis',
      text: 'Nous reprenons deux points à votre demande : une lame de terrasse qui grince, et un garde-corps au droit de la marche. Une demi-journée, jeudi.',
      photos: [['garden', 0.85, 'La lame à reprendre, à gauche']],
      remarks: [remark('client', 'Jeudi convient. Le portail sera ouvert dès 8 h.')],
    },
  ],
  reserves: [
    {
      daysAgo: 3,
      title: 'Lame de terrasse qui grince',
      place: 'Devant la baie, à gauche',
      shots: [['garden', 0.82, 'La lame, relevée']],
      dueIn: 6,
    },
    { daysAgo: 2.9, title: 'Garde-corps à poser au droit de la marche', place: 'Terrasse', dueIn: 6 },
    {
      daysAgo: 36,
      title: 'Joint de la baie à reprendre',
      place: 'Baie coulissante, en bas à droite',
      lifted: { daysAgo: 34, note: 'Joint refait, essai au jet.' },
      acceptedDaysAgo: 33,
    },
  ],
  acceptance: {
    daysAgo: 2.5,
    outcome: 'with_reserves',
    place: 'Sur place, en présence de M. Lamarque',
    remarks: 'Les deux réserves sont levées sous huit jours ; la retenue de garantie est libérée ensuite.',
  },
};
