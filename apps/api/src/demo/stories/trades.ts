import { advise, ask, client, fix, note, type Story, staff } from '../story.ts';

/** What only some trades ask for: bookings, courses, gifts, shipping. */
export const trades: readonly Story[] = [
  {
    theme: 'Anomalie',
    suits: 'booking',
    priority: 'high',
    openings: [
      [
        'Double réservation sur le même créneau',
        'Deux personnes ont réservé le même créneau samedi à 10 h. Nous avons dû en rappeler une. Comment est-ce possible ?',
      ],
      [
        'Le calendrier propose des dates fermées',
        'Bonjour, le calendrier de réservation propose le lundi alors que nous sommes fermés, et bloque le jeudi.',
      ],
    ],
    files: ['calendrier.png'],
    turns: [
      note('Créneau vérifié à l’affichage mais pas à l’enregistrement. À verrouiller en base.'),
      fix(45, 90, 'Réservation : créneau verrouillé à l’enregistrement, jours de fermeture relus depuis les réglages'),
      staff(
        'Le créneau était vérifié à l’affichage mais pas au moment d’enregistrer : deux personnes très rapprochées passaient. C’est verrouillé, et les jours fermés sont repris de vos réglages.',
      ),
      client('Essayé à deux avec {collegue} en même temps : l’un est bien refusé, avec un message poli.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'booking',
    openings: [
      [
        'Rappels SMS non partis',
        'Les rappels de la veille ne sont pas partis cette semaine, et nous avons eu plusieurs absences.',
      ],
      [
        'Mail de confirmation dans la mauvaise langue',
        'Bonjour, nos visiteurs anglais reçoivent une confirmation en français.',
        [
          fix(25, 45, 'Mails de réservation : langue du visiteur retenue jusqu’à la confirmation'),
          staff('C’est corrigé : la langue choisie au départ est gardée jusqu’au dernier message, rappels compris.'),
          client('Vérifié avec une réservation en anglais, parfait.'),
        ],
      ],
    ],
    turns: [
      fix(25, 45, 'Messages de réservation : tâche planifiée et choix de la langue corrigés'),
      staff(
        'C’est corrigé et je surveille les envois de la semaine. Les crédits SMS étaient aussi presque épuisés : une alerte vous préviendra à 100.',
      ),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'booking',
    isDevelopment: true,
    openings: [
      [
        'Demander un acompte à la réservation',
        'Trop de réservations sans venue. Nous voudrions un acompte de 30 %, remboursable jusqu’à 48 h avant.',
      ],
      [
        'Relier le calendrier aux plateformes',
        'Bonjour, nous devons fermer les dates à la main sur chaque plateforme. Peut-on synchroniser avec le calendrier du site ?',
      ],
    ],
    turns: [
      advise(30, 45, 'Cadrage des règles de réservation et d’annulation'),
      staff(
        'Je vous propose ceci, à valider avec vos conditions générales : les règles sont dans la note jointe.',
        'regles-annulation.pdf',
      ),
      client('Validé par {collegue} et par moi.'),
      fix(120, 190, 'Réservation : règles d’acompte et synchronisation des calendriers, essais de bout en bout'),
      staff('C’est en recette, avec un paiement d’essai.'),
      client('Fonctionne parfaitement. Vous pouvez ouvrir.'),
      fix(20, 30, 'Ouverture de la nouvelle réservation en production'),
      staff('Ouvert depuis ce matin 9 h.'),
    ],
  },
  {
    theme: 'Contenus',
    suits: 'booking',
    openings: [
      [
        'Nouveaux tarifs de la saison',
        'Les tarifs de la saison sont arrêtés, tableau joint. À publier le 1er {moisSuivant} seulement.',
      ],
      [
        'Tarif de « {produit} » à corriger',
        'Bonjour, le tarif de « {produit} » a changé mais l’ancien reste affiché dans le module de réservation.',
      ],
    ],
    files: ['tarifs.csv'],
    turns: [
      fix(20, 40, 'Tarifs mis à jour sur les pages et dans le module de réservation, publication programmée'),
      staff('Les nouveaux tarifs sont programmés partout : pages, module de réservation et PDF téléchargeable.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'training',
    isDevelopment: true,
    openings: [
      [
        'Catalogue de formations : export pour Qualiopi',
        'L’auditeur demande la date de mise à jour de chaque programme. Peut-on l’afficher et en sortir la liste ?',
      ],
      [
        'Fiches de formation à générer en PDF',
        'Bonjour, nous refaisons chaque fiche à la main sous Word. Le site a déjà toutes les informations : peut-il produire le PDF ?',
      ],
    ],
    turns: [
      fix(90, 150, 'Catalogue : date de mise à jour visible, fiche PDF automatique, export de la liste'),
      staff(
        'Chaque fiche affiche sa date de révision, propose un PDF et apparaît dans l’export, joint ici pour exemple.',
        'export-formations.csv',
      ),
      client('Exactement ce que demande l’auditeur. Il passe mardi.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'training',
    openings: [
      [
        'Sessions complètes encore ouvertes à l’inscription',
        'La session de « {produit} » est complète depuis lundi mais le site accepte toujours des inscriptions. Nous en avons quatre de trop.',
      ],
      [
        'Les stagiaires ne reçoivent pas leur convocation',
        'Bonjour, trois stagiaires n’ont pas reçu leur convocation pour demain.',
        [
          fix(20, 35, 'Convocations : adresses mal saisies corrigées, envoi relancé, contrôle à la saisie'),
          staff(
            'Leurs adresses contenaient une espace à la fin. Les trois convocations viennent de partir et la saisie est maintenant contrôlée.',
          ),
          client('Bien reçues par les trois.'),
        ],
      ],
    ],
    turns: [
      fix(25, 45, 'Inscriptions : jauge des sessions recalculée, file d’envoi des convocations relancée'),
      staff('La jauge comptait les inscriptions annulées. C’est recalculé et les convocations sont parties.'),
      client('Bien reçues par les trois.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'training',
    openings: [
      [
        'Questionnaire de satisfaction en ligne',
        'Nous distribuons encore le questionnaire sur papier. Pourrait-il partir par mail le dernier jour, avec un bilan par session ?',
      ],
      [
        'Émargement sur tablette',
        'Bonjour, est-ce que l’émargement peut se faire sur tablette, avec signature ? Les feuilles se perdent.',
        [
          advise(25, 40, 'Émargement sur tablette : obligations, solutions, coût'),
          staff(
            'Bonjour {contact}, oui : une page par demi-journée, chacun signe au doigt, et la feuille en PDF est gardée avec la date et l’heure. Comptez 5 heures.',
          ),
          client('Validé en réunion, vous pouvez lancer.'),
          fix(150, 220, 'Émargement sur tablette : feuilles par demi-journée, signatures, PDF horodaté'),
          staff('C’est prêt pour la session de lundi. Je passe la première demi-journée en ligne avec vous.'),
          client('Tout le monde a signé sans explication !'),
        ],
      ],
    ],
    turns: [
      ask(
        'Bonjour {contact}, combien de questions, et faut-il que les réponses soient anonymes ? Cela change ce que nous gardons.',
      ),
      client('Douze questions, anonymes, oui.'),
      fix(100, 160, 'Suivi des sessions : formulaire en ligne, envoi automatique, bilan imprimable'),
      staff('C’est prêt pour la session de la semaine prochaine.'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'donations',
    priority: 'high',
    openings: [
      [
        'Le don mensuel échoue au deuxième prélèvement',
        'Six donateurs réguliers nous signalent un prélèvement refusé ce mois-ci. Ils n’ont pas changé de carte.',
      ],
      [
        'Reçus fiscaux non envoyés',
        'Bonjour, les donateurs de la semaine n’ont pas reçu leur reçu fiscal. C’est embêtant juste avant « {evenement} ».',
      ],
    ],
    turns: [
      fix(40, 70, 'Dons : jeton de paiement récurrent renouvelé, reçus en attente envoyés'),
      staff(
        'Les paiements récurrents sont rétablis et les reçus en attente sont partis. La liste des donateurs concernés est jointe.',
        'donateurs-concernes.csv',
      ),
      client('Nous les appelons un par un pour les remercier. Merci à vous.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'donations',
    isDevelopment: true,
    openings: [
      [
        'Jauge de collecte pour « {evenement} »',
        'Pour « {evenement} » nous voudrions une jauge qui monte au fil des dons, avec l’objectif de 20 000 €.',
      ],
      [
        'Formulaire d’adhésion en ligne',
        'Bonjour, l’adhésion se fait encore par courrier. Peut-on la proposer en ligne, avec paiement et reçu ?',
        [
          fix(90, 130, 'Adhésion en ligne : formulaire, paiement, reçu, export pour le trésorier'),
          staff('Le formulaire d’adhésion est en recette, avec paiement par carte ou promesse de chèque.'),
          client('Le bureau a essayé hier soir : c’est simple, on garde tout.'),
          fix(10, 15, 'Ouverture de l’adhésion en ligne'),
          staff('C’est ouvert, et le premier adhérent vient d’arriver.'),
        ],
      ],
    ],
    turns: [
      fix(80, 130, 'Dons et adhésions : formulaire, paiement, jauge mise à jour toutes les cinq minutes'),
      staff('C’est en recette. Les dons par chèque peuvent être ajoutés à la main pour que le total soit juste.'),
      client('L’équipe est ravie. On ouvre lundi.'),
      fix(15, 20, 'Ouverture en production'),
      staff('Ouvert !'),
    ],
  },
  {
    theme: 'Anomalie',
    suits: 'transport',
    priority: 'high',
    openings: [
      [
        'Suivi d’expédition muet depuis ce matin',
        'La page « {page} » répond « numéro inconnu » pour tous les numéros. Le standard est débordé.',
      ],
      [
        'Suivi : statut « livré » avant la livraison',
        'Bonjour, plusieurs clients voient « livré » alors que le camion n’est pas passé.',
      ],
    ],
    turns: [
      staff('Je regarde les échanges avec votre logiciel de transport.'),
      fix(
        40,
        70,
        'Suivi d’expédition : correspondance des statuts et reprise des échanges avec le logiciel de transport',
      ),
      staff(
        'L’éditeur a changé deux codes de statut hier soir sans prévenir. La correspondance est à jour et un code inconnu nous alertera.',
      ),
      client('Le standard respire. Merci.'),
    ],
  },
  {
    theme: 'Évolution',
    suits: 'transport',
    isDevelopment: true,
    openings: [
      [
        'Demande d’enlèvement en ligne',
        'Les demandes d’enlèvement arrivent par mail, toutes différentes. Un formulaire avec adresse, palettes, poids et créneau nous ferait gagner une heure par jour.',
      ],
      [
        'Espace transporteurs : dépôt des lettres de voiture',
        'Bonjour, nos sous-traitants devraient pouvoir déposer leurs lettres de voiture signées sur le site, depuis leur téléphone.',
      ],
    ],
    files: ['modele-demande.csv'],
    turns: [
      ask(
        'Bonjour {contact}, à qui les demandes doivent-elles arriver, et faut-il un accusé de réception immédiat au client ?',
      ),
      client('À l’exploitation, avec copie à {collegue}. Accusé immédiat, oui.'),
      fix(140, 210, 'Formulaire d’exploitation : saisie guidée, photo depuis le téléphone, accusé de réception'),
      staff('La recette est prête, avec trois adresses d’essai.'),
      client('Les exploitants ont essayé toute la matinée, ils en redemandent.'),
      fix(20, 30, 'Mise en production et premier suivi'),
      staff('En production. Je regarde les premières demandes avec vous demain matin.'),
    ],
  },
];
