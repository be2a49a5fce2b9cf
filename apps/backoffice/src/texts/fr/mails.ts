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
  noServer:
    'Aucun mail ne part : aucun serveur d’envoi n’a été donné au démarrage (SMTP_URL). Ce qui est écrit est gardé ici, invitations comprises.',
  sendsBy: 'Envoi par {{server}}, au nom de {{sender}}.',
  readsFrom: 'Les réponses arrivent à {{address}}, lue sur {{server}}.',
  test: 'M’envoyer un mail d’essai',
  emptyTitle: 'Aucun mail',
  emptyText: 'Les mails apparaîtront ici dès qu’il en partira un.',
} as const;
