import { type DemoFile, screen } from '../demo-file.ts';

/** Screenshots that stories speak of. */
export const screens = {
  'erreur-500.png': screen(
    'error',
    'Erreur interne du serveur',
    'Le serveur a rencontré une erreur et n’a pas pu répondre.',
    'Code 500',
  ),
  'certificat-expire.png': screen(
    'error',
    'Votre connexion n’est pas privée',
    'Des individus malveillants tentent peut-être de subtiliser vos informations.',
    'NET::ERR_CERT_DATE_INVALID',
  ),
  'redirection-loterie.png': screen(
    'error',
    'Félicitations ! Vous êtes le 1 000 000e visiteur',
    'Cliquez pour retirer votre cadeau.',
    'bonus-lucky-spin.example',
  ),
  'commande-erreur.png': screen(
    'error',
    'Erreur lors du chargement de la commande',
    'AdminOrdersController, ligne 412',
    'Contactez votre administrateur',
  ),
  'editeur-bloque.png': screen(
    'form',
    'Modifier la page',
    'Titre',
    'Contenu',
    'La mise à jour a échoué. La réponse n’est pas une réponse JSON valide.',
  ),
  'paiement-refuse.png': screen(
    'form',
    'Paiement sécurisé',
    'Numéro de carte',
    'Expiration',
    'Paiement refusé. Veuillez réessayer.',
  ),
  'images-cassees.png': screen('gallery', '{page}', 'IMG_2041.jpg', 'IMG_2042.jpg'),
  'colonnes-cassees.png': screen('layout', '{page}', 'Colonne 1', 'Colonne 2'),
  'maquette-accueil.png': screen('layout', 'Accueil, maquette filaire v1', 'Grande image et accroche', 'Trois entrées'),
  'menu-mobile.png': screen('phone', 'Menu', 'Accueil', '{page}', 'Contact'),
  'panier-remise.png': screen('cart', 'Votre panier', '{produit}', 'Frais de port', 'Ce code n’est pas valable'),
  'courbe-visites.png': screen('curve', 'Visites depuis Google, six mois', 'Visites par semaine'),
  'mesure-lenteur.png': screen(
    'bars',
    'Temps de chargement : 8,4 s',
    'page',
    'styles',
    'script',
    'images',
    'statistiques',
  ),
  'calendrier.png': screen('calendar', 'Réserver : {produit}', 'Créneaux disponibles'),
} as const satisfies Record<string, DemoFile>;
