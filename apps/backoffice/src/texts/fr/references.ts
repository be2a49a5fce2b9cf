export const references = {
  themesText: 'Ce dont parlent les tickets. Les clients choisissent parmi les thèmes actifs.',
  stepsText: 'Où en est le travail sur un ticket, du tri à la recette.',
  add: 'Ajouter',
  newName: 'Nouveau nom',
  nameOf: 'Nom de « {{name}} »',
  inactive: 'Inactif',
  activate: 'Réactiver',
  deactivate: 'Désactiver',
} as const;
