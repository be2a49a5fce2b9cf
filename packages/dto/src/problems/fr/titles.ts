/** What kind of answer a status is. */
export const titles = {
  400: 'Demande incorrecte',
  401: 'Connexion nécessaire',
  403: 'Accès refusé',
  404: 'Introuvable',
  405: 'Méthode non permise',
  408: 'Demande trop lente',
  409: 'Conflit',
  412: 'Modifié entre-temps',
  413: 'Envoi trop lourd',
  415: 'Type de contenu non accepté',
  422: 'Saisie à corriger',
  429: 'Trop de demandes',
  431: 'En-têtes trop longs',
  500: 'Erreur interne',
  503: 'Service indisponible',
  507: 'Place insuffisante',
} as const;
