import type { Recap } from '@guichet/dto/documents/recap';

/** A small recap that goes through every part of the drawing, so that a worker is warm before the first client asks. */
export const recapSample: Recap = {
  business: { name: 'Atelier', address: '1 rue du Port\n59000 Lille', accentColor: '#1f5f8b' },
  company: { name: 'Client', address: '2 place Haute\n62000 Arras' },
  language: 'fr',
  title: 'Relevé d’heures',
  introduction: 'Voici le relevé de la période.',
  from: '2026-01-01',
  to: '2026-01-31',
  madeOn: '2026-02-01',
  detail: 'intervention',
  hasAmounts: true,
  openingMinutes: 600,
  boughtMinutes: 0,
  grantedMinutes: 60,
  lapsedMinutes: 30,
  accountedMinutes: 90,
  realMinutes: 75,
  closingMinutes: 540,
  totalAmountCents: 12_000,
  byKind: [{ kind: 'correction', count: 1, accountedMinutes: 90 }],
  byTicket: [
    { reference: 'T-2026-00001', title: 'Panne', themeName: 'Réseau', count: 1, realMinutes: 75, accountedMinutes: 90 },
  ],
  lines: [
    {
      on: '2026-01-15',
      ticketReference: 'T-2026-00001',
      ticketTitle: 'Panne',
      themeName: 'Réseau',
      kind: 'correction',
      summary: 'Remplacement du commutateur, puis vérification de chaque poste avec les personnes présentes.',
      personName: 'Camille Durand',
      realMinutes: 75,
      accountedMinutes: 90,
      isOffered: false,
      amountCents: 12_000,
    },
  ],
  packs: [
    {
      name: 'Pack 10 h',
      minutes: 600,
      usedMinutes: 90,
      leftMinutes: 510,
      overageMinutes: 0,
      expiresOn: '2026-12-31',
    },
  ],
};
