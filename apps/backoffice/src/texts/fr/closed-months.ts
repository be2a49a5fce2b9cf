export const closedMonths = {
  title: 'Mois clos',
  subtitle: 'Les heures d’un mois clos ne changent plus : ni saisie, ni correction, ni suppression.',
  close: 'Clore un mois',
  closeThis: 'Clore ce mois',
  closeTitle: 'Clore un mois',
  closeText:
    'Plus aucune intervention de ce mois ne pourra être saisie, modifiée ou supprimée, jusqu’à ce qu’il soit rouvert.',
  closed: 'Mois clos.',
  month: 'Mois',
  closedAt: 'Clos le',
  closedBy: 'Clos par',
  allClosed: 'Tous les mois passés sont déjà clos.',
  reopen: 'Rouvrir',
  reopenOf: 'Rouvrir {{month}}',
  reopenTitle: 'Rouvrir {{month}} ?',
  reopenText:
    'Ses interventions pourront à nouveau être saisies et modifiées. Des récapitulatifs déjà envoyés pourraient ne plus correspondre.',
  reopened: 'Mois rouvert.',
  emptyTitle: 'Aucun mois clos',
  emptyText: 'Une fois un mois facturé, fermez-le pour que ses heures ne bougent plus.',
} as const;
