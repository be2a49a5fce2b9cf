export const worksites = {
  worksites: {
    title: 'Chantiers',
    lead: 'L’avancement de vos chantiers, en textes et en photos.',
    one: 'Chantier',
    none: 'Aucun chantier pour le moment',
    noneText: 'Dès qu’un chantier sera ouvert pour vous, son avancement se suivra ici.',
    publications_zero: 'aucune publication',
    publications_one: '{{count}} publication',
    publications_other: '{{count}} publications',
    finished: 'Terminé le {{day}}',
    until: 'En cours, fin prévue le {{day}}',
    from: 'Début le {{day}}',
    going: 'En cours',
  },
} as const;
