import { remark, type SiteStory } from '../site-story.ts';

/** Late: it should have been over some days ago. */
export const flat: SiteStory = {
  company: 'bellevue',
  title: 'Rénovation complète d’un appartement de 84 m²',
  lead: 'elise',
  startsIn: -96,
  endsIn: -8,
  place: { addressLine: '22 boulevard Foch, 3e étage', postcode: '49100', city: 'Angers' },
  tellings: [
    {
      daysAgo: 64,
      by: 'elise',
      text: 'Protection des parties communes en place, benne posée dans la cour jusqu’à vendredi. La démolition commence par la cuisine.',
      photos: [['boards', 0.1, 'La cuisine, cloisons à déposer']],
    },
    {
      daysAgo: 60,
      by: 'elise',
      text: 'Dépose terminée : 6 tonnes évacuées et triées. Le mur entre salon et cuisine n’est pas porteur, l’étude le confirme.',
      photos: [
        ['boards', 0.2, 'Salon et cuisine réunis'],
        ['joinery', 0.1, 'Fenêtre sur cour, à remplacer'],
      ],
      remarks: [
        remark(
          'client',
          'Le bruit s’entend au deuxième. Pouvez-vous commencer après 8 h 30 ?',
          remark('elise', 'C’est entendu, à partir de demain rien de bruyant avant 8 h 30.'),
        ),
      ],
    },
    {
      daysAgo: 52,
      by: 'luis',
      text: 'Mauvaise surprise sous le parquet : **deux solives abîmées** par une ancienne fuite. Nous vous envoyons un devis de reprise ce soir.',
      photos: [['frame', 0.3, 'Bois neufs prêts à poser']],
      remarks: [
        remark(
          'client',
          'Est-ce dangereux ? Et quel effet sur la date de fin ?',
          remark(
            'elise',
            'Rien de dangereux tant que personne n’y marche. Comptez deux semaines de plus.',
            remark('client', 'Devis signé, allez-y.'),
          ),
        ),
      ],
    },
    {
      daysAgo: 43,
      by: 'luis',
      text: 'Solives doublées, plancher refermé. La pièce est de nouveau sûre.',
      photos: [['slab', 0.8, 'Chape sèche du séjour']],
    },
    {
      daysAgo: 35,
      by: 'elise',
      text: 'Électricité : tableau neuf de 13 modules, toutes les lignes tirées.',
      photos: [
        ['wiring', 0.7, 'Les lignes de la cuisine'],
        ['wiring', 0.95, 'Le tableau'],
      ],
    },
    {
      daysAgo: 27,
      by: 'elise',
      text: 'Plomberie de la salle d’eau en place, mise en pression à 6 bars pendant 24 heures sans perte.',
      photos: [['plumbing', 0.55, 'Alimentation de la douche']],
    },
    {
      daysAgo: 18,
      by: 'elise',
      text: 'Carrelage du sol de la cuisine posé.',
      photos: [['tiling', 0.95, 'La cuisine']],
      cancelled: {
        reason:
          'La référence livrée n’est pas la bonne : joint et teinte diffèrent de l’échantillon signé. Dépose demain, nouvelle livraison sous dix jours.',
        daysLater: 1,
        by: 'manager',
      },
      remarks: [
        remark(
          'client',
          'La teinte n’est pas celle de l’échantillon, elle tire sur le bleu.',
          remark('manager', 'Nous avons comparé sur place : vous avez raison. Nous reprenons à nos frais.'),
        ),
        remark('client', 'Merci de votre réponse rapide.'),
      ],
    },
    {
      daysAgo: 9,
      by: 'elise',
      text: 'En attendant le carrelage, les chambres avancent : enduits poncés, première couche passée.',
      photos: [
        ['painting', 0.3, 'Chambre sur cour'],
        ['painting', 0.7, 'Chambre sur rue'],
      ],
    },
    {
      daysAgo: 1.4,
      by: 'manager',
      text: 'La date de fin est dépassée et nous vous devons une explication claire :\n- carrelage livré **lundi**, pose mardi et mercredi\n- cuisine montée jeudi et vendredi\n- visite de réception proposée le lundi suivant\nLe retard vient de notre commande, il n’est pas facturé.',
      photos: [['fittings', 0.2, 'Les premiers caissons, montés à blanc']],
      remarks: [remark('client', 'Bien reçu. Je pose mon lundi pour la visite.')],
    },
  ],
};
