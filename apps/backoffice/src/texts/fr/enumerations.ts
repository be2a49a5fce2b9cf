/** The words of the values that the API names by code. */
export const enumerations = {
  userState: { no_access: 'Sans accès', invited: 'Invité', active: 'Actif', disabled: 'Désactivé' },
  ticketScope: { company: 'Tous ceux de la société', own: 'Les siens seulement' },
  roleKind: { staff: 'Équipe', client: 'Client' },
  mailState: {
    queued: 'En attente',
    sent: 'Parti',
    failed: 'En échec',
    kept: 'Gardé (développement)',
    bounced: 'Revenu',
  },
  interventionKind: { correction: 'Correction', maintenance: 'Maintenance', advice: 'Conseil' },
  ticketState: { open: 'Ouvert', in_progress: 'En cours', waiting: 'En attente', resolved: 'Résolu', closed: 'Clos' },
  ticketPriority: { low: 'Basse', normal: 'Normale', high: 'Haute', urgent: 'Urgente' },
  overage: { refused: 'Refusé', settled: 'Réglé par le pack suivant', billed: 'Facturé au taux' },
  unit: { '0': 'À la minute', '5': '5 minutes', '15': '15 minutes', '30': '30 minutes' },
  packState: { pending: 'En attente', usable: 'Utilisable', empty: 'Épuisé', expired: 'Expiré', cancelled: 'Annulé' },
  packOrigin: { sold: 'Vendu', granted: 'Offert', monthly: 'Mensuel' },
} as const;
