import type { Recap, RecapLine } from '@guichet/dto/documents/recap';

const PACKS: Recap['packs'] = [
  {
    name: 'Pack 20 h',
    minutes: 1200,
    usedMinutes: 1200,
    leftMinutes: 0,
    overageMinutes: 95,
    expiresOn: '2026-02-28',
  },
  {
    name: 'Pack maintenance 2026',
    minutes: 3000,
    usedMinutes: 960,
    leftMinutes: 2040,
    overageMinutes: 0,
    expiresOn: '2026-12-31',
  },
];
const KINDS = ['correction', 'maintenance', 'advice'] as const;
const PEOPLE = ['Camille Durand', 'Noël Lefèvre', 'Inès Ben Youssef', 'Maximilien de La Rochefoucauld', null];
const WORDS =
  `vérification de la sauvegarde après coupure électrique remplacement du commutateur au premier étage mise à jour
  des postes comptables configuration nouvelle messagerie reprise données clients export stock formation équipe commerciale
  réglage imprimante réseau analyse lenteurs serveur contrôle licences diagnostic téléphonie renouvellement certificat`.split(
    /\s+/,
  );
const TITLES = [
  'Impossible d’exporter le stock',
  'Sauvegarde en échec',
  'Messagerie lente le matin',
  'Nouveau poste de Léa',
];
const THEMES = ['Réseau', 'Messagerie', null];

/** A recap of `count` interventions whose texts differ, with totals that add up; `changes` replace what a test is about. */
export function buildRecap(count: number, changes: Partial<Recap> = {}): Recap {
  const lines = changes.lines ?? Array.from({ length: count }, (_, index) => buildLine(index));
  const accountedMinutes = lines.reduce((sum, line) => sum + line.accountedMinutes, 0);
  return {
    business: {
      name: 'Atelier Numérique',
      address: '12 rue des Œillets\n59000 Lille\n03 20 00 00 00',
      accentColor: '#0f766e',
    },
    company: { name: 'Boulangeries Lefèvre & fils', address: '8 place du Marché\n62000 Arras' },
    language: 'fr',
    title: 'Relevé d’heures',
    introduction: 'Bonjour,\nvoici le détail du temps passé pour vous sur la période. Bonne lecture.',
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
    realMinutes: lines.reduce((sum, line) => sum + (line.realMinutes ?? 0), 0),
    closingMinutes: 750 + 30_000 + 60 - 30 - accountedMinutes,
    totalAmountCents: lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0),
    byKind: KINDS.map((kind) => summaryOf(kind, lines)).filter((kind) => kind.count > 0),
    byTicket: ticketsOf(lines),
    lines,
    packs: PACKS,
    ...changes,
  };
}

/** The intervention of rank `index`, always the same one. */
export function buildLine(index: number, changes: Partial<RecapLine> = {}): RecapLine {
  const realMinutes = 5 + ((index * 37) % 170);
  const isOffered = index % 17 === 5;
  const accountedMinutes = isOffered ? 0 : Math.ceil(realMinutes / 15) * 15;
  const hasTicket = index % 9 !== 4;
  return {
    on: new Date(Date.UTC(2026, 0, 1 + ((index * 89) / 400) * 1)).toISOString().slice(0, 10),
    ticketReference: hasTicket ? `T-2026-${String(100 + (index % 60)).padStart(5, '0')}` : null,
    ticketTitle: hasTicket ? (TITLES[index % TITLES.length] ?? null) : null,
    themeName: hasTicket ? (THEMES[index % THEMES.length] ?? null) : null,
    kind: KINDS[index % 3] ?? 'advice',
    summary: sentence(index),
    personName: PEOPLE[index % PEOPLE.length] ?? null,
    realMinutes,
    accountedMinutes,
    isOffered,
    amountCents: isOffered ? null : accountedMinutes * 133,
    ...changes,
  };
}

function sentence(index: number): string {
  const length = 4 + ((index * 7) % 16);
  const words = Array.from({ length }, (_, at) => WORDS[(index * 13 + at * (1 + (index % 5))) % WORDS.length]);
  const text = `${words.join(' ')} (${index + 1}).`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function summaryOf(kind: (typeof KINDS)[number], lines: RecapLine[]) {
  const some = lines.filter((line) => line.kind === kind);
  return { kind, count: some.length, accountedMinutes: some.reduce((sum, line) => sum + line.accountedMinutes, 0) };
}

function ticketsOf(lines: RecapLine[]): Recap['byTicket'] {
  const groups = Object.groupBy(lines, (line) => line.ticketReference ?? '');
  return Object.values(groups).map((some = []) => ({
    reference: some[0]?.ticketReference ?? null,
    title: some[0]?.ticketTitle ?? null,
    themeName: some[0]?.themeName ?? null,
    count: some.length,
    realMinutes: some.reduce((sum, line) => sum + (line.realMinutes ?? 0), 0),
    accountedMinutes: some.reduce((sum, line) => sum + line.accountedMinutes, 0),
  }));
}
