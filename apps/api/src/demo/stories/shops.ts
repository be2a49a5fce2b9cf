import { advise, ask, client, fix, maintain, note, type Story, staff } from '../story.ts';

/** Orders, payment, delivery and catalogue of shops. */
export const shops: readonly Story[] = [
  {
    theme: 'Anomalie',
    suits: 'shop',
    priority: 'urgent',
    openings: [
      [
        'Paiement par carte refusé pour tout le monde',
        'Depuis ce matin aucune commande n’aboutit : au moment de payer, le client revient au panier avec « paiement refusé ». J’ai essayé avec ma propre carte, même chose.',
      ],
      [
        'Plus aucune commande depuis hier 18 h',
        'Bonjour, d’habitude nous avons une dizaine de commandes par soirée et là, zéro. En essayant, la page de paiement tourne sans fin.',
      ],
    ],
    files: ['paiement-refuse.png'],
    turns: [
      staff('Bonjour {contact}, je regarde immédiatement.'),
      note(
        'La banque a renouvelé la clé de signature ; l’ancien certificat du module a expiré à minuit. Contacté le support monétique, dossier en attente de rappel.',
      ),
      fix(40, 80, 'Paiement par carte : nouvelle clé de signature, mise à jour du module bancaire, commandes d’essai'),
      staff(
        'Le paiement fonctionne de nouveau. La banque avait changé sa clé sans que le module suive. J’ai passé deux commandes d’essai, remboursées depuis.',
      ),
      client('Trois commandes viennent de tomber. Merci !'),
      advise(15, 20, 'Relance des paniers abandonnés pendant la panne'),
      staff(
        'Dix-sept paniers ont été abandonnés pendant la panne : je vous ai préparé le message de relance, il attend votre accord dans l’outil.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    priority: 'high',
    openings: [
      [
        'Frais de port à zéro pour la Corse',
        'Une commande pour Ajaccio est passée avec 0 € de frais de port. Le transporteur nous a facturé 24 €… Il y en a peut-être d’autres.',
      ],
      [
        'Mauvais frais de port au-dessus de 30 kg',
        'Bonjour, au-dessus de 30 kg le site applique le tarif le plus bas. La grille du transporteur est jointe.',
      ],
    ],
    files: ['grille-transport.csv'],
    turns: [
      fix(30, 60, 'Frais de port : zones et tranches de poids corrigées d’après la grille du transporteur'),
      staff(
        'Les tranches sont corrigées d’après la grille. J’ai cherché les commandes concernées sur six mois : il y en a quatre, la liste est jointe.',
        'commandes-concernees.csv',
      ),
      client('Quatre seulement, ça va. Merci d’avoir cherché.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    openings: [
      [
        'Stock négatif sur « {produit} »',
        'Le stock de « {produit} » est affiché à −3. Deux clients ont commandé un article que nous n’avons plus.',
      ],
      [
        'Écart de stock entre le site et la caisse',
        'Bonjour, le site ne se met plus à jour quand nous vendons en boutique. Exemple avec « {produit} » : 2 en rayon, 7 sur le site.',
      ],
    ],
    turns: [
      note('La tâche de synchronisation s’arrête sur un article sans code-barres et saute tous les suivants.'),
      fix(
        35,
        70,
        'Stocks : synchronisation avec la caisse fiabilisée, articles fautifs signalés au lieu de tout arrêter',
      ),
      staff(
        'Bonjour {contact}, un article sans code-barres bloquait la synchronisation de tous les suivants. Il est maintenant signalé par mail et n’arrête plus les autres. Stocks recalés ce matin à 7 h.',
      ),
      client('Les chiffres sont bons. Je complète les codes-barres manquants.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    openings: [
      [
        'Le code promo ne s’applique pas',
        'Le code envoyé dans la newsletter répond « ce code n’est pas valable ». Plusieurs clients nous écrivent déjà.',
      ],
      [
        'Remise appliquée deux fois au panier',
        'Bonjour, en combinant le code de bienvenue et « {evenement} », les clients obtiennent 30 % au lieu de 15 %. À arrêter d’urgence !',
      ],
    ],
    files: ['panier-remise.png'],
    turns: [
      fix(20, 40, 'Codes de réduction : règle de cumul et dates de validité corrigées, essais de panier'),
      staff(
        'La règle est corrigée et essayée avec six paniers différents. Les commandes déjà passées restent à leur prix.',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    openings: [
      [
        'TVA à 20 % au lieu de 5,5 %',
        'La facture de « {produit} » affiche une TVA à 20 %. Notre comptable demande de corriger vite, et de savoir depuis quand.',
      ],
      [
        'Numéro de facture manquant',
        'Bonjour, il y a un trou dans la numérotation des factures du mois. Est-ce qu’une facture a été perdue ?',
        [
          fix(25, 45, 'Numérotation des factures : recherche de l’écart, attestation pour le comptable'),
          staff(
            'Bonjour {contact}, la facture n’est pas perdue : elle a été créée à 23 h 59 et datée du lendemain, donc classée dans le mois suivant. L’explication à joindre au dossier est dans le fichier.',
            'explication-numero.txt',
          ),
          client('Notre comptable est satisfaite, merci.'),
        ],
      ],
    ],
    files: ['facture-exemple.pdf'],
    turns: [
      ask(
        'Bonjour {contact}, je vois l’écart. Pouvez-vous me confirmer avec votre comptable à partir de quelle date les documents doivent être repris ?',
      ),
      client('Depuis le 1er du mois, d’après elle.'),
      fix(
        40,
        75,
        'Factures : règles de TVA corrigées, documents du mois repris avec avoirs, export pour la comptabilité',
      ),
      staff(
        'Les règles sont corrigées et les documents repris avec des avoirs, sans trou de numérotation. L’export pour la comptabilité est joint.',
        'export-comptable.csv',
      ),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    openings: [
      [
        'Mails de confirmation de commande non reçus',
        'Des clients nous appellent pour savoir si leur commande est passée : ils n’ont pas reçu de confirmation.',
      ],
      [
        'Lien de suivi de colis erroné',
        'Bonjour, le lien de suivi dans le mail d’expédition mène à une page d’erreur du transporteur.',
      ],
    ],
    turns: [
      fix(20, 40, 'Mails de commande : modèle et adresse d’envoi corrigés, renvoi aux clients des derniers jours'),
      staff('C’est rétabli. J’ai renvoyé les messages aux clients des trois derniers jours, avec un mot d’excuse.'),
      client('Plusieurs retours positifs déjà. Merci.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'shop',
    openings: [
      [
        'Importer le nouveau catalogue',
        'Voici le fichier de la nouvelle saison : une centaine de références, avec prix et descriptions. Les photos portent la référence comme nom.',
      ],
      [
        'Hausse de prix de 4 % sur toute une gamme',
        'Bonjour, notre fournisseur augmente ses prix. Il faudrait passer toute la gamme de « {produit} » à +4 %, arrondis à 10 centimes, au 1er {moisSuivant}.',
        [
          fix(30, 50, 'Tarifs : hausse de 4 % sur une gamme, arrondis, bascule programmée'),
          staff(
            'La hausse est programmée pour le 1er à minuit. La liste des nouveaux prix est jointe, pour relecture.',
            'nouveaux-prix.csv',
          ),
          client('Relu : une seule exception, « {produit} » reste à son prix actuel.'),
          fix(5, 10, 'Exception de prix sur un article'),
          staff('C’est noté et corrigé dans la programmation.'),
        ],
      ],
    ],
    files: ['catalogue.csv'],
    turns: [
      ask(
        'Bonjour {contact}, j’ai chargé le fichier en recette. Trois références n’ont pas de poids : que dois-je mettre ?',
      ),
      client('Mettez 1,2 kg pour les trois, c’est une bonne moyenne.'),
      fix(45, 90, 'Catalogue : import et contrôle du fichier, arrondis, photos rattachées, mise en ligne programmée'),
      staff('Tout est chargé et programmé pour le 1er à minuit. Un aperçu est disponible en recette.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'shop',
    isDevelopment: true,
    openings: [
      [
        'Proposer le retrait en boutique',
        'Beaucoup de clients du quartier préféreraient venir chercher leur commande. Il faudrait un choix « retrait » gratuit, avec un créneau.',
      ],
      [
        'Click & collect avec créneaux horaires',
        'Bonjour, nous voudrions ouvrir le retrait du mardi au samedi, par créneaux d’une heure, dix commandes par créneau.',
      ],
    ],
    turns: [
      advise(30, 45, 'Cadrage du retrait en boutique : créneaux, fermetures, mails'),
      staff(
        'Voici ce que je propose : choix du créneau au moment de la livraison, fermeture automatique la veille à 20 h, mail de rappel le matin. Estimation 6 heures.',
      ),
      client('C’est exactement ça. Bon pour accord.'),
      fix(150, 220, 'Retrait en boutique : choix du créneau, quotas, jours fermés, mail de rappel'),
      staff('C’est en recette avec un moyen de paiement d’essai. À vous de jouer.'),
      client('On a passé cinq commandes d’essai avec {collegue}. Peut-on voir les retraits du jour quelque part ?'),
      fix(40, 60, 'Retrait en boutique : page des retraits du jour, imprimable'),
      staff('Ajouté : la liste du jour s’imprime sur une page. Mise en ligne faite ce matin.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'shop',
    isDevelopment: true,
    openings: [
      [
        'Carte cadeau à vendre en ligne',
        'Nous aimerions vendre des cartes cadeaux de 20 à 150 €, envoyées par mail avec un joli PDF.',
      ],
      [
        'Programme de fidélité simple',
        'Bonjour, un point par euro, 5 € offerts tous les 100 points : est-ce faisable sans usine à gaz ?',
        [
          advise(25, 40, 'Cadrage d’un programme de fidélité simple'),
          staff(
            'C’est faisable en quatre heures avec le module officiel, et les clients verront leurs points dans leur compte. Feu vert ?',
          ),
          client('Feu vert !'),
          fix(110, 160, 'Programme de fidélité : gain et usage des points, affichage dans le compte, règles de retour'),
          staff('C’est en ligne. En cas de retour, les points sont repris automatiquement.'),
        ],
      ],
    ],
    turns: [
      fix(120, 180, 'Bons et avantages en ligne : création, envoi automatique, utilisation au panier'),
      staff('Une première version est en recette. Le PDF reprend vos couleurs.'),
      client('Le PDF est superbe. Il faudrait juste la date de validité en plus gros.'),
      fix(15, 20, 'Date de validité agrandie sur le PDF'),
      staff('Corrigé et publié.'),
    ],
  },
  {
    theme: 'Référencement',
    suits: 'shop',
    openings: [
      [
        'Produits refusés dans Google Shopping',
        'Google refuse une soixantaine de nos produits : « identifiant manquant » et « prix incohérent ». Que faut-il corriger ?',
      ],
      [
        'Fiches produits sans description',
        'Bonjour, une bonne partie de nos fiches n’ont que la description du fournisseur. Par lesquelles commencer pour Google ?',
        [
          advise(30, 50, 'Choix des vingt fiches à enrichir en priorité d’après les recherches'),
          staff(
            'Voici les vingt fiches par lesquelles commencer, avec les mots que les gens cherchent vraiment. Un modèle de description est dans la dernière colonne.',
            'fiches-prioritaires.csv',
          ),
          client('Très utile. {collegue} en écrit deux par jour.'),
          fix(25, 40, 'Mise en ligne des fiches enrichies, données structurées'),
          staff('Les vingt fiches sont en ligne. Rendez-vous dans six semaines pour mesurer.'),
        ],
      ],
    ],
    turns: [
      advise(30, 50, 'Analyse des produits refusés et des fiches à enrichir en priorité'),
      fix(40, 70, 'Flux produits : codes-barres, prix avec TVA, disponibilité ; modèle de description'),
      staff(
        'Le flux est corrigé : 58 produits sur 61 acceptés ce matin. Pour les trois derniers, il manque le code-barres dans votre catalogue.',
      ),
      client('Codes ajoutés pour les trois.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'shop',
    openings: [
      [
        'Filtres de la boutique sans effet',
        'Sur la page de catégorie, cocher un filtre ne change rien à la liste. Il faut recharger la page pour que cela prenne.',
      ],
      [
        'Photos de « {produit} » mélangées',
        'Bonjour, en choisissant une autre couleur de « {produit} », la photo reste celle de la première.',
      ],
    ],
    turns: [
      fix(30, 60, 'Fiches et filtres de la boutique : cache par variante corrigé'),
      staff('Le cache servait la même page à tout le monde. Il tient compte maintenant des filtres et des variantes.'),
    ],
  },
  {
    theme: 'Question',
    suits: 'shop',
    openings: [
      [
        'Préparer la boutique pour « {evenement} »',
        'Pour « {evenement} » nous attendons trois à quatre fois plus de visites. Le serveur tiendra-t-il ? Faut-il prévoir quelque chose ?',
      ],
      [
        'Ouvrir la livraison en Belgique',
        'Bonjour, nous avons des demandes de Belgique. Qu’est-ce que cela implique : TVA, transporteur, conditions de vente ?',
        [
          advise(30, 50, 'Ouverture de la livraison en Belgique : TVA, transporteur, conditions de vente'),
          ask(
            'Bonjour {contact}, deux choses à vérifier avec votre comptable : le seuil de ventes à distance et le guichet unique de TVA. Côté transport, je vous propose le point relais à 8,90 €. Cela vous convient ?',
          ),
          client('Vu avec le comptable, nous sommes sous le seuil. D’accord pour 8,90 €.'),
          fix(
            35,
            60,
            'Boutique : pays, transporteur et frais de port pour la Belgique, conditions de vente complétées',
          ),
          staff('La Belgique est ouverte, adresse d’essai à Namur contrôlée jusqu’au paiement.'),
        ],
      ],
    ],
    turns: [
      advise(30, 50, 'Préparation d’une période de forte activité : essai de charge, liste de contrôle'),
      staff(
        'Bonjour {contact}, j’ai simulé 200 visiteurs à la fois : la boutique répond en moins d’une seconde. Je propose de geler les modifications la veille, et quelqu’un sera d’astreinte ici jusqu’à 22 h.',
      ),
      client('C’est rassurant. Merci pour l’astreinte.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'prestashop',
    openings: [
      [
        'Erreur en ouvrant une commande dans PrestaShop',
        'Quand on ouvre certaines commandes dans PrestaShop, on a une page d’erreur avec du code. Exemple : la dernière de samedi.',
      ],
      [
        'Back-office PrestaShop extrêmement lent',
        'Bonjour, la liste des commandes met trente secondes à s’afficher. Le site côté client est rapide.',
      ],
    ],
    files: ['commande-erreur.png'],
    turns: [
      note('Table des connexions : 9 millions de lignes. Purge jamais activée.'),
      fix(40, 75, 'PrestaShop : purge des tables de statistiques, index, correctif sur l’affichage des commandes'),
      staff(
        'Les statistiques internes avaient gonflé la base (9 millions de lignes inutiles). Purge faite et programmée chaque semaine : la liste s’affiche en une seconde.',
      ),
      client('Le jour et la nuit, merci.'),
    ],
  },
  {
    theme: 'Hébergement',
    suits: 'prestashop',
    isDevelopment: true,
    isOpenedByStaff: true,
    openings: [
      [
        'Montée de version de PrestaShop',
        'La version installée ne recevra bientôt plus de correctifs. Nous préparons la montée de version : copie du site, liste des modules à remplacer, planning.',
      ],
      [
        'Module de paiement à remplacer avant la fin d’année',
        'L’éditeur de votre module de paiement arrête son support. Nous proposons son remplaçant officiel, avec un essai complet en recette.',
      ],
    ],
    turns: [
      maintain(60, 100, 'Copie de recette, inventaire des modules et des surcharges du thème'),
      staff(
        'L’inventaire est joint : 23 modules, dont 4 à remplacer et 2 à retirer. Estimation : 8 heures, coupure de 40 minutes un lundi matin.',
        'inventaire-modules.csv',
      ),
      client('D’accord pour un lundi. Évitez juste le premier du mois.'),
      maintain(150, 240, 'Montée de version en recette, remplacement des modules, commandes d’essai'),
      client('Nous avons tout déroulé avec {collegue} : commande, remboursement, retrait. Rien à signaler.'),
      maintain(60, 90, 'Mise en production un lundi à 6 h, contrôle des commandes de la journée'),
      staff('La bascule s’est bien passée : 34 minutes de coupure, et les premières commandes sont normales.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'prestashop',
    openings: [
      [
        'Les étiquettes de transport ne s’impriment plus',
        'Le bouton « Étiquette » ne fait plus rien depuis la mise à jour du module transporteur. Nous avons 14 colis à expédier aujourd’hui.',
      ],
      [
        'Points relais introuvables au panier',
        'Bonjour, la carte des points relais reste vide. Les clients choisissent la livraison à domicile ou abandonnent.',
      ],
    ],
    turns: [
      staff(
        'Bonjour {contact}, pris en charge. En attendant, vous pouvez passer par le site du transporteur avec vos identifiants habituels.',
      ),
      fix(25, 50, 'Module transporteur : nouvelle adresse de service, identifiants renouvelés, essais d’étiquettes'),
      staff(
        'Le transporteur avait changé d’adresse de service. C’est corrigé, les étiquettes et les points relais fonctionnent.',
      ),
      client('Les 14 colis sont partis à temps !'),
    ],
  },
];
