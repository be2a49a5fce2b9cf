/** What happened and what to do, by the stable code of the API. */
export const problems = {
  network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez : votre saisie est gardée.',
  unavailable: 'Le service est momentanément indisponible. Réessayez dans un instant.',
  internal: 'Une erreur est survenue de notre côté. Réessayez ; si elle revient, transmettez sa référence.',
  unknown: 'La demande n’a pas abouti. Réessayez.',
  not_found: 'Cet élément n’existe plus, ou vous n’y avez pas accès.',
  invalid: 'Corrigez ce qui est signalé, puis enregistrez.',
  too_many_requests: 'Trop de demandes d’affilée. Attendez un instant, puis réessayez.',
  request: {
    invalid: 'Corrigez ce qui est signalé, puis enregistrez.',
    too_large: 'L’envoi est trop lourd.',
    not_json: 'La demande n’a pas été comprise. Rechargez la page.',
    empty_body: 'La demande était vide. Rechargez la page.',
    media_type: 'Ce type de contenu n’est pas accepté.',
    headers_too_large: 'Les en-têtes de la demande sont trop longs : raccourcissez-les.',
    too_slow: 'La demande a mis trop de temps à arriver. Vérifiez votre connexion, puis réessayez.',
  },
  auth: {
    required: 'Votre session est terminée. Connectez-vous à nouveau.',
    expired: 'Votre session est terminée. Connectez-vous à nouveau.',
    session_ended: 'Votre session a été fermée. Connectez-vous à nouveau.',
    forbidden: 'Votre rôle ne permet pas cette action. Demandez-la à un responsable.',
    bad_credentials: 'Adresse ou mot de passe incorrect.',
    code_required: 'Saisissez le code de votre application d’authentification.',
    bad_code: 'Ce code n’est pas le bon, ou il a expiré.',
    throttled: 'Trop d’essais. Attendez quelques minutes, ou choisissez un nouveau mot de passe.',
    link_expired: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  },
  api_key: {
    unknown: 'Cette clé d’API n’existe pas. Vérifiez qu’elle a été copiée en entier.',
    revoked: 'Cette clé d’API a été révoquée.',
    expired: 'Cette clé d’API a expiré. Créez-en une nouvelle.',
    suspended: 'La personne qui a créé cette clé d’API n’a plus accès au service.',
    address_not_allowed: 'Cette clé d’API ne peut pas être utilisée depuis cette adresse.',
    origin_not_allowed: 'Cette clé d’API ne peut pas être utilisée depuis ce site.',
    misplaced:
      'Une clé d’API se donne dans l’en-tête Authorization, après le mot Bearer. Si elle était dans l’adresse, révoquez-la : les adresses sont journalisées.',
    forbidden: 'Cette clé d’API n’a pas le droit « {{permission}} » : il se donne depuis sa page.',
    not_a_person: 'Une clé d’API ne peut pas faire cela : connectez-vous.',
  },
  conflict: {
    version: 'Quelqu’un a modifié cet élément entre-temps.',
    duplicate: 'Cet élément existe déjà.',
  },
  idempotency: {
    in_progress: 'Cette demande est déjà en cours.',
    other_body: 'Cette demande a déjà été envoyée autrement. Rechargez la page.',
  },
  origin: { not_allowed: 'Ce site n’est pas autorisé à utiliser le service.' },
  reference: { in_use: 'Utilisé ailleurs : désactivez-le plutôt que de le supprimer.' },
  role: {
    in_use: 'Des personnes ont encore ce rôle : changez-le-leur d’abord.',
    ready_made: 'Ce rôle est fourni d’origine : il ne se supprime pas.',
    immutable: 'Le superadministrateur ne change pas.',
  },
  user: {
    last_superadmin: 'Il doit rester au moins un superadministrateur.',
    active: 'Cette personne a déjà un accès.',
    disabled: 'Cette personne est désactivée : réactivez-la d’abord.',
    not_disabled: 'Cette personne n’est pas désactivée.',
    erased: 'Cette personne a été supprimée : sa fiche ne change plus.',
    has_history: 'Cette personne a un historique : désactivez-la plutôt.',
  },
  company: {
    has_history: 'Cette société a un historique : archivez-la plutôt.',
    archived: 'Cette société est archivée : restaurez-la d’abord.',
    not_archived: 'Cette société n’est pas archivée.',
  },
  account: {
    field_locked:
      'Ce champ n’est plus modifiable depuis cette page. Le reste de votre saisie est gardé : enregistrez de nouveau sans lui.',
  },
  change_request: {
    decided: 'Quelqu’un a déjà décidé de cette demande, ou elle a été retirée.',
    value_changed: 'La valeur a changé entre-temps : relisez-la avant d’accepter.',
    email_taken: 'Cette adresse mail a déjà un compte : refusez la demande.',
  },
  contract: {
    consumed: 'Des heures de ce contrat ont été utilisées : annulez-le plutôt que de le supprimer.',
    invoiced: 'Un pack de ce contrat a été facturé : annulez le contrat plutôt que de le supprimer.',
    carried_over:
      'Des heures y ont été reportées : annulez-le plutôt que de le supprimer, elles restent dues au client.',
    not_active: 'Ce contrat n’est plus actif.',
  },
  hours: {
    exhausted:
      'Il ne reste que {{leftMinutes}} pour {{accountedMinutes}} à imputer, et le dépassement est refusé. Vendez un pack, ou offrez ce temps.',
  },
  hourPack: {
    cancelled: 'Ce pack est annulé : il ne change plus.',
    consumed: 'Des heures de ce pack ont été utilisées : il ne peut plus être annulé ni supprimé.',
    invoiced: 'Ce pack a été facturé : il peut être annulé, pas supprimé.',
    monthly: 'Ce sont les heures incluses d’un mois : supprimées, elles seraient données à nouveau. Annulez-les.',
    over_then: 'Ce pack avait déjà expiré le {{workedOn}}, jour du travail : il ne peut pas le payer.',
    work_after: 'Du travail du {{workedOn}} a utilisé ce pack : il ne peut pas finir avant.',
  },
  question: {
    none: 'Aucune question n’a été posée sur cette ligne.',
    full: 'Cet échange est très long : ouvrez plutôt un ticket.',
  },
  month: {
    closed:
      'Ce mois est clos, ou précède un mois clos : ses heures ne changent plus. Choisissez un autre jour, ou faites-le rouvrir : votre saisie est gardée.',
    already_closed: 'Ce mois est déjà clos.',
    earlier_open: 'Les mois sont clos dans l’ordre : il faut d’abord clore {{month}}, ou tout clore jusqu’à ce mois.',
    later_closed: 'Un mois plus récent est clos, {{month}} : rouvrez-le d’abord, ou rouvrez tout depuis ce mois.',
  },
  intervention: {
    not_yours: 'Ce travail est celui de quelqu’un d’autre : votre rôle ne permet pas de le saisir ou de le modifier.',
  },
  timer: {
    running: 'Un chronomètre tourne déjà : arrêtez-le d’abord.',
    not_running: 'Aucun chronomètre ne tourne.',
  },
  ticket: {
    assigned: 'Ce ticket est pris en charge : écrivez-nous un message plutôt que de le modifier.',
    bad_transition: 'Ce ticket a changé d’état entre-temps. Rechargez la page.',
    already_closed: 'Ce ticket est déjà clos.',
    not_closed: 'Ce ticket n’est pas encore clos.',
    closed_too_long: 'Ce ticket est clos depuis trop longtemps : ouvrez-en un nouveau.',
    closure_already_requested: 'La clôture est déjà demandée.',
    no_closure_request: 'La clôture n’est plus demandée.',
  },
  ticket_view: {
    shared: 'Cette vue est celle de toute l’équipe : votre rôle ne permet pas de la changer.',
    too_many: 'Trop de vues : supprimez-en une d’abord.',
  },
  registration: {
    decided: 'Cette demande a déjà été traitée.',
    email_taken: 'Quelqu’un a déjà cette adresse : ouvrez sa fiche, puis refusez cette demande.',
  },
  document: {
    no_preview: 'Ce document n’a pas d’aperçu.',
    of_report: 'Ce document est un procès-verbal de réception : il est gardé.',
    not_ready: 'Ce document est en préparation. Réessayez dans un instant.',
  },
  file: {
    too_large: 'Ce fichier est trop lourd.',
    too_many: 'Trop de fichiers.',
    empty: 'Ce fichier est vide.',
    not_allowed: 'Ce type de fichier n’est pas accepté.',
    wrong_type: 'Le contenu de ce fichier ne correspond pas à son nom.',
    missing: 'Ce fichier n’est plus là.',
  },
  photo: {
    empty: 'Cette photo est vide.',
    not_allowed: 'Ce fichier n’est pas une photo que nous savons lire : envoyez-la en JPEG, PNG, WebP ou HEIC.',
    broken: 'Cette photo est abîmée ou incomplète : envoyez-la à nouveau.',
    too_many_points: 'Cette photo est trop grande (60 millions de points au plus) : réduisez-la, puis renvoyez-la.',
    too_many: 'Une publication a {{max}} photos au plus : faites-en une autre pour les suivantes.',
    not_ready: 'Cette photo n’est pas prête. Réessayez dans un instant.',
    in_text: 'Cette photo est dans le texte : retirez-la d’abord du texte.',
    last: 'Cette photo est tout ce que dit la publication : supprimez plutôt la publication.',
  },
  totp: {
    enabled: 'La double authentification est déjà active.',
    not_enabled: 'La double authentification n’est pas active.',
    not_begun: 'Recommencez : affichez un nouveau code QR.',
  },
  rank: {
    oneself: 'Personne ne peut faire cela à son propre compte : demandez à un autre responsable.',
    too_low: 'Cette personne ou ce rôle est de votre rang ou au-dessus.',
    permission_not_held: 'Vous ne pouvez pas accorder un droit que vous n’avez pas.',
  },
  privacy: {
    already_erased: 'Cette personne est déjà effacée, ou en train de l’être.',
    export_waiting: 'Une archive est déjà en préparation.',
    export_not_ready: 'Cette archive est en préparation. Réessayez dans un instant.',
  },
  attachment: {
    no_preview: 'Ce fichier n’a pas d’aperçu.',
    not_yours: 'Ce fichier est celui de quelqu’un d’autre.',
  },
  comment: {
    not_author: 'Seul son auteur peut changer ce message.',
  },
  publication: {
    already_published: 'Cette publication est déjà publiée.',
    not_published: 'Cette publication est encore un brouillon : publiez-la d’abord, ou supprimez-la.',
    cancelled: 'Cette publication est annulée. Rétablissez-la pour la modifier.',
    not_cancelled: 'Cette publication n’est pas annulée.',
  },
  publication_comment: {
    parent_deleted:
      'Le commentaire auquel vous répondez vient d’être supprimé. Votre texte est gardé : publiez-le à part.',
  },
  reserve: {
    others: 'Cette réserve a été notée par quelqu’un d’autre : elle ne se retire pas, elle se lève.',
    handled: 'Cette réserve a déjà été levée ou contestée : elle ne se retire plus.',
    reported: 'Cette réserve figure à un procès-verbal : elle ne se retire plus, elle se lève.',
    accepted: 'Cette réserve est acceptée : rouvrez-la pour la modifier.',
    not_open: 'Cette réserve est déjà levée.',
    not_lifted: 'Cette réserve n’est pas levée : il n’y a rien à accepter.',
    open: 'Cette réserve est déjà ouverte.',
    not_at_acceptance:
      'Une réserve se signale pendant la réception, avant la signature. Écrivez plutôt un commentaire.',
    too_many: 'Ce chantier a déjà {{max}} réserves : regroupez-les.',
  },
  acceptance: {
    already_open: 'Une réception est déjà en préparation pour ce chantier : terminez-la, ou supprimez-la.',
    signing:
      'Ce procès-verbal est en cours de signature : débloquez-le pour le modifier, les signatures seront à refaire.',
    sealed: 'Ce procès-verbal est signé par les deux parties : rien n’y change plus.',
    not_signing: 'Ce procès-verbal n’est pas prêt à signer.',
    not_sealed: 'Ce procès-verbal n’est pas encore signé par les deux parties.',
    already_signed: 'Cette partie a déjà signé.',
    changed: 'Ce procès-verbal a changé depuis que vous l’avez ouvert : relisez-le, puis signez.',
    other_side: 'Vous ne signez que pour votre côté.',
  },
  intake: {
    decided: 'Quelqu’un a déjà décidé pour ce mail.',
    unreadable:
      'Ce mail ne peut pas être lu : demandez à la personne de l’envoyer à nouveau, ou refusez-le avec une réponse.',
  },
  sms: {
    already_sent: 'Ce SMS est déjà parti.',
    refused: 'Ce numéro ne veut plus de SMS : la personne peut y revenir en répondant START.',
    off: 'Les SMS sont désactivés : activez-les dans les réglages.',
    not_from_provider: 'Cet envoi ne vient pas du prestataire des SMS.',
  },
  sms_refusal: { by_person: 'Cette personne a répondu STOP : elle seule peut y revenir, en répondant START.' },
  mail: {
    already_sent: 'Ce mail est déjà parti.',
    no_server: 'Aucun serveur d’envoi : donnez SMTP_URL au démarrage, puis recommencez.',
  },
  webhook: {
    still_waiting: 'Cet envoi attend déjà son prochain essai.',
  },
  storage: {
    full: 'Le serveur n’a plus de place pour ce fichier. Prévenez votre administrateur.',
    unavailable: 'Les fichiers sont momentanément inaccessibles. Réessayez dans un instant.',
  },
} as const;
