/** What is mailed of a webhook that was paused by itself. */
export const pauseWords = {
  fr: {
    subject: (name: string) => `Webhook « ${name} » en pause`,
    failures: (url: string) => `Trop d’envois d’affilée ont échoué vers ${url} : le webhook est en pause.`,
    gone: (url: string) => `${url} répond que cette adresse n’existe plus : le webhook est en pause.`,
    creator_inactive: (url: string) =>
      `La personne qui a créé ce webhook n’a plus accès au service, et il ne disait que ce qu’elle pouvait lire : rien ne part plus vers ${url}.`,
    resume: 'Une fois la cause trouvée, vous pouvez le réactiver : ce qui attendait partira alors.',
    takeOver:
      'Si cet outil sert encore, réactivez le webhook : il passera à votre nom, avec vos droits. Ce qui n’est pas parti peut être renvoyé depuis son journal. Sinon, supprimez-le.',
    action: 'Voir les envois',
  },
  en: {
    subject: (name: string) => `Webhook “${name}” is paused`,
    failures: (url: string) => `Too many deliveries in a row to ${url} failed: the webhook is paused.`,
    gone: (url: string) => `${url} answers that this address no longer exists: the webhook is paused.`,
    creator_inactive: (url: string) =>
      `Whoever made this webhook no longer has access, and it told only what they could read: nothing leaves for ${url} any more.`,
    resume: 'Once the cause is found, you can start it again: what was waiting will then leave.',
    takeOver:
      'If that tool is still in use, start the webhook again: it becomes yours, with your rights. What did not leave can be sent again from its log. Otherwise, delete it.',
    action: 'See the deliveries',
  },
} as const;
