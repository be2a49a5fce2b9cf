import type { Recap } from '@guichet/dto/documents/recap';

const WORDS =
  `vérification sauvegarde coupure remplacement commutateur mise à jour postes configuration messagerie reprise des données
  export du stock formation équipe réglage imprimante lenteurs contrôle des licences diagnostic renouvellement du certificat`.split(
    /\s+/,
  );

/** A recap of `count` interventions whose texts differ. */
export function recapOf(count: number): Recap {
  const lines = Array.from({ length: count }, (_, index) => lineOf(index));
  const accountedMinutes = lines.reduce((sum, line) => sum + line.accountedMinutes, 0);
  return {
    business: { name: 'Atelier Numérique', address: '12 rue des Œillets\n59000 Lille', accentColor: '#0f766e' },
    company: { name: 'Boulangeries Lefèvre', address: '8 place du Marché\n62000 Arras' },
    language: 'fr',
    title: 'Récapitulatif des interventions',
    introduction: 'Voici le détail du temps passé sur la période.',
    from: '2026-01-01',
    to: '2026-03-31',
    madeOn: '2026-04-02',
    detail: 'intervention',
    hasAmounts: true,
    openingMinutes: 750,
    boughtMinutes: 30_000,
    grantedMinutes: 60,
    lapsedMinutes: 30,
    accountedMinutes,
    realMinutes: accountedMinutes,
    closingMinutes: 30_780 - accountedMinutes,
    totalAmountCents: lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0),
    byKind: [{ kind: 'maintenance', count, accountedMinutes }],
    byTicket: [],
    lines,
    packs: [
      {
        name: 'Forfait',
        minutes: 30_000,
        usedMinutes: 960,
        leftMinutes: 29_040,
        overageMinutes: 0,
        expiresOn: '2026-12-31',
      },
    ],
  };
}

function lineOf(index: number): Recap['lines'][number] {
  const accountedMinutes = 15 * (1 + (index % 11));
  const summary = Array.from({ length: 5 + (index % 13) }, (_, place) => WORDS[(index * 7 + place * 3) % WORDS.length]);
  return {
    on: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 5))).toISOString().slice(0, 10),
    ticketReference: `T-2026-${String(100 + (index % 60)).padStart(5, '0')}`,
    ticketTitle: `Demande ${index % 60}`,
    themeName: 'Réseau',
    kind: 'maintenance',
    summary: summary.join(' '),
    personName: 'Camille Durand',
    realMinutes: accountedMinutes,
    accountedMinutes,
    isOffered: false,
    amountCents: accountedMinutes * 150,
  };
}
