import { remark, type SiteStory } from '../site-story.ts';

/** Finished, on its date. */
export const schoolRoof: SiteStory = {
  company: 'mairie',
  title: 'Réfection de la toiture de l’école Jules-Ferry',
  lead: 'manager',
  startsIn: -88,
  endsIn: -14,
  place: { addressLine: '4 place de l’Église', postcode: '49320', city: 'Brissac' },
  tellings: [
    {
      daysAgo: 62,
      by: 'manager',
      text: 'Réunion de lancement avec la directrice. Aucun engin ne circule entre **8 h 15 et 8 h 45**, ni entre 16 h 15 et 16 h 45.',
      remarks: [remark('client', 'Merci. Les parents ont été prévenus par le carnet.')],
    },
    {
      daysAgo: 59,
      by: 'technician',
      text: 'Échafaudage monté et vérifié, filets en place. Le procès-verbal est affiché au pied.',
      photos: [['facade', 0.3, 'Échafaudage côté cour']],
    },
    {
      daysAgo: 54,
      by: 'technician',
      text: 'Anciennes tuiles déposées sur le premier versant. Bâchage complet chaque soir.',
      photos: [
        ['frame', 0.9, 'Charpente mise à nu'],
        ['roof', 0.02, 'Liteaux neufs'],
      ],
    },
    {
      daysAgo: 49,
      by: 'technician',
      text: 'Trois chevrons remplacés. Le reste de la charpente est sain et traité.',
      photos: [['frame', 0.55, 'Remplacement des chevrons']],
      remarks: [
        remark(
          'client',
          'Est-ce compris dans le marché ?',
          remark('manager', 'Oui, au titre des 10 % de reprises prévues à l’article 6.'),
        ),
      ],
    },
    {
      daysAgo: 44,
      by: 'technician',
      text: 'Premier versant couvert.',
      photos: [['roof', 0.95, 'Versant cour']],
    },
    {
      daysAgo: 36,
      by: 'technician',
      text: 'Deuxième versant commencé, sous un ciel bas. Arrêt vendredi : vent annoncé à 80 km/h, bâches doublées.',
      photos: [['roof', 0.2, 'Versant rue']],
      remarks: [
        remark(
          'client',
          'Le gardien passera samedi matin vérifier les bâches.',
          remark('technician', 'Nous passons aussi samedi à 9 h. Merci à lui.'),
        ),
      ],
    },
    {
      daysAgo: 30,
      by: 'luis',
      text: 'Faîtage scellé à la chaux, gouttières neuves en zinc.',
      photos: [
        ['roof', 0.7, 'Versant rue, avant le faîtage'],
        ['facade', 0.7, 'Les gouttières'],
      ],
    },
    {
      daysAgo: 22,
      by: 'technician',
      text: 'Échafaudage démonté pendant les vacances. La cour est rendue, balayée et aimantée : pas un clou au sol.',
      photos: [['facade', 0.98, 'La façade sans échafaudage']],
    },
    {
      daysAgo: 12,
      by: 'manager',
      text: 'Travaux **terminés** à la date du marché. Le dossier des ouvrages exécutés est parti en mairie.',
      photos: [['garden', 0.3, 'L’école, toiture neuve']],
      finishes: true,
      remarks: [remark('client', 'La commission de sécurité est passée : avis favorable. Merci à toute l’équipe.')],
    },
  ],
  reserves: [
    {
      daysAgo: 11.5,
      title: 'Tuile fendue au-dessus de la classe 2',
      place: 'Versant cour, troisième rang',
      lifted: { daysAgo: 9, note: 'Tuile remplacée, rang vérifié à la nacelle.' },
      acceptedDaysAgo: 8,
    },
    {
      daysAgo: 11.4,
      title: 'Collier de descente desserré',
      place: 'Angle du préau',
      lifted: { daysAgo: 1.2, note: 'Collier resserré et doublé.' },
    },
  ],
};
