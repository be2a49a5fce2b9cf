export const mails = {
  text: 'Les mails partent d’eux-mêmes ; ceux qui échouent sont réessayés, puis attendent ici.',
  subject: 'Objet',
  to: 'À',
  state: 'État',
  attempts: 'Essais',
  createdAt: 'Écrit le',
  sentAt: 'Parti le',
  lastError: 'Dernier refus',
  retry: 'Renvoyer',
  retried: 'Le mail repart.',
  emptyTitle: 'Aucun mail',
  emptyText: 'Les mails apparaîtront ici dès qu’il en partira un.',
} as const;
