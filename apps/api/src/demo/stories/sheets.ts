import { type DemoFile, text } from '../demo-file.ts';

/** Tables that stories speak of. */
export const sheets = {
  'requetes-lentes.csv': text(
    'duree_ms;requete;appels',
    '4120;select * from statistiques where page = ?;18423',
    '2870;select count(*) from visites where jour between ? and ?;912',
    '640;select titre from pages order by date desc;4410',
  ),
  'grille-transport.csv': text(
    'poids_kg;france;corse;belgique',
    '5;6,90;14,20;11,50',
    '10;9,40;18,60;15,80',
    '30;14,90;24,00;22,40',
    '50;27,50;44,00;39,00',
  ),
  'commandes-concernees.csv': text(
    'commande;date;port_facture;port_reel',
    '10482;2 mars;0,00;24,00',
    '10597;19 mars;0,00;18,60',
    '10633;4 avril;0,00;24,00',
    '10702;21 avril;0,00;14,20',
  ),
  'catalogue.csv': text(
    'reference;nom;prix;poids',
    'A-101;{produit};24,00;1,1',
    'A-102;{produit} (grand);32,00;1,6',
    'A-103;{produit} (coffret);41,00;',
  ),
  'nouveaux-prix.csv': text('reference;ancien;nouveau', 'A-101;24,00;25,00', 'A-102;32,00;33,30', 'A-103;41,00;42,60'),
  'fiches-prioritaires.csv': text(
    'fiche;recherches_par_mois;mots;modele',
    '{produit};1900;prix, avis, livraison;Pour qui, avec quoi, comment',
    'Bon cadeau;720;idée, anniversaire;Montant, validité, envoi',
  ),
  'export-comptable.csv': text(
    'piece;compte;debit;credit',
    'FA-1187;411000;25,32;',
    'FA-1187;707100;;24,00',
    'FA-1187;445710;;1,32',
  ),
  'inventaire-modules.csv': text(
    'module;version;decision',
    'transporteur;4.2;remplacer',
    'avis clients;1.9;garder',
    'bandeau;2.0;retirer',
    'paiement;6.1;remplacer',
  ),
  'equipe.csv': text('prenom;nom;fonction;photo', 'Maëlys;Roche;Accueil;maelys.jpg', 'Simon;Guérin;Atelier;simon.jpg'),
  'frequentation.csv': text(
    'mois;visites;telephone;recherche;direct',
    '1;3120;1890;1410;820',
    '2;3388;2061;1532;870',
    '3;3540;2166;1604;911',
    '4;3471;2110;1580;902',
    '5;3702;2268;1688;955',
    '6;3816;2341;1740;990',
  ),
  'tarifs.csv': text('prestation;basse_saison;haute_saison', '{produit};89,00;119,00', 'Supplément;12,00;15,00'),
  'export-formations.csv': text(
    'code;intitule;mise_a_jour;duree_h',
    'F-01;{produit};12 mai;14',
    'F-02;Prise de parole;3 avril;7',
    'F-03;Gestion de projet;28 mars;21',
  ),
  'donateurs-concernes.csv': text(
    'donateur;montant;date_prevue',
    'A. Le Gall;15,00;5',
    'M. Rio;30,00;5',
    'S. Quéré;10,00;10',
  ),
  'modele-demande.csv': text(
    'expediteur;commune;palettes;poids_kg;creneau',
    'Ets Landais;Allonnes;4;1280;matin',
    'Scierie Morel;Écommoy;9;5400;après-midi',
  ),
} as const satisfies Record<string, DemoFile>;
