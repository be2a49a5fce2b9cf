import type { OveragePolicy } from '@guichet/dto/contracts/contract';

/** A hosting contract, or one that packs are sold under. Starts are the first day of a month, so many months ago. */
export interface PlannedContract {
  company: string;
  kind: 'hosting' | 'hours';
  title: string;
  startsMonthsAgo: number;
  months: number;
  monthlyMinutes: number;
  priceCents: number;
  carriesOver?: true;
  notes?: string;
  /** Ended early, so many months ago. */
  cancelledMonthsAgo?: number;
  /** Whether another one of the same terms followed. */
  isRenewed?: true;
}

/** A pack that a company buys when it needs one. */
export interface PlannedPack {
  minutes: number;
  name: string;
  priceCents: number;
  overage: OveragePolicy;
  rateCents?: number;
  unitMinutes: 0 | 5 | 15 | 30;
  invoiceState: 'none' | 'issued' | 'paid';
  /** Given, and why. */
  reason?: string;
  /** Its last day, counted from today, instead of a year after its purchase. */
  expiresInDays?: number;
}

/** The packs of a company in the order in which they are bought, and what the last one ends with: minutes left, or overrun below 0. */
export interface PlannedHours {
  company: string;
  packs: readonly PlannedPack[];
  endMinutes: number;
}

export const plannedContracts: readonly PlannedContract[] = [
  {
    company: 'marceline',
    kind: 'hosting',
    title: 'Hébergement et maintenance de la boutique',
    startsMonthsAgo: 9,
    months: 24,
    monthlyMinutes: 60,
    priceCents: 118_800,
  },
  {
    company: 'encre',
    kind: 'hosting',
    title: 'Hébergement et maintenance',
    startsMonthsAgo: 11,
    months: 12,
    monthlyMinutes: 60,
    priceCents: 108_000,
    carriesOver: true,
    notes: 'Le temps non utilisé se reporte jusqu’à l’échéance, accord du directeur.',
  },
  {
    company: 'tilleuls',
    kind: 'hosting',
    title: 'Site et rendez-vous en ligne : hébergement et maintenance',
    startsMonthsAgo: 14,
    months: 12,
    monthlyMinutes: 60,
    priceCents: 96_000,
    isRenewed: true,
  },
  {
    company: 'arvel',
    kind: 'hosting',
    title: 'Maintenance du site touristique',
    startsMonthsAgo: 20,
    months: 36,
    monthlyMinutes: 120,
    priceCents: 178_800,
    notes: 'Marché public, reconduction tacite exclue.',
  },
  {
    company: 'roche',
    kind: 'hosting',
    title: 'Hébergement et maintenance',
    startsMonthsAgo: 12,
    months: 24,
    monthlyMinutes: 60,
    priceCents: 96_000,
    cancelledMonthsAgo: 3,
    notes: 'Résilié à la demande du client : hébergement repris par leur coopérative.',
  },
  {
    company: 'gauvin',
    kind: 'hosting',
    title: 'Infogérance du site et du suivi d’expédition',
    startsMonthsAgo: 8,
    months: 12,
    monthlyMinutes: 90,
    priceCents: 214_800,
  },
  {
    company: 'cap',
    kind: 'hosting',
    title: 'Hébergement solidaire',
    startsMonthsAgo: 16,
    months: 24,
    monthlyMinutes: 60,
    priceCents: 60_000,
  },
  {
    company: 'grandlarge',
    kind: 'hosting',
    title: 'Hébergement et maintenance',
    startsMonthsAgo: 15,
    months: 12,
    monthlyMinutes: 60,
    priceCents: 96_000,
    notes: 'Arrivé à terme, proposition de renouvellement envoyée.',
  },
  {
    company: 'sevigne',
    kind: 'hosting',
    title: 'Hébergement et maintenance du catalogue',
    startsMonthsAgo: 6,
    months: 12,
    monthlyMinutes: 60,
    priceCents: 108_000,
  },
  {
    company: 'aubrac',
    kind: 'hours',
    title: 'Accompagnement annuel de la boutique',
    startsMonthsAgo: 13,
    months: 24,
    monthlyMinutes: 0,
    priceCents: 0,
  },
];

const paid = { invoiceState: 'paid', unitMinutes: 15, overage: 'settled' } as const;
const five: PlannedPack = { ...paid, minutes: 300, name: 'Pack 5 heures', priceCents: 42_500, rateCents: 8500 };
const ten: PlannedPack = { ...paid, minutes: 600, name: 'Pack 10 heures', priceCents: 78_000, rateCents: 7800 };
const twentyFive: PlannedPack = {
  ...paid,
  minutes: 1500,
  name: 'Pack 25 heures',
  priceCents: 187500,
  rateCents: 7500,
};
const fifty: PlannedPack = { ...paid, minutes: 3000, name: 'Pack 50 heures', priceCents: 350_000, rateCents: 7000 };

/** A pack of a number of hours that is not on the price list. */
const odd = (minutes: number, name: string, rateCents: number): PlannedPack => ({
  ...paid,
  minutes,
  name,
  rateCents,
  priceCents: Math.round((minutes * rateCents) / 60),
});

const offered: PlannedPack = {
  ...odd(120, 'Heures offertes', 0),
  invoiceState: 'none',
  reason: 'Geste commercial après la panne des dons récurrents',
};

export const plannedHours: readonly PlannedHours[] = [
  { company: 'marceline', packs: [fifty, { ...five, overage: 'refused' }, ten], endMinutes: -150 },
  {
    company: 'encre',
    packs: [{ ...fifty, unitMinutes: 5 }, ten, { ...ten, unitMinutes: 5, invoiceState: 'issued' }],
    endMinutes: 85,
  },
  { company: 'kervella', packs: [five, odd(1200, 'Pack 20 heures', 7500), ten], endMinutes: 390 },
  { company: 'tilleuls', packs: [ten, { ...fifty, unitMinutes: 30 }], endMinutes: 1680 },
  {
    company: 'arvel',
    packs: [odd(2100, 'Pack 35 heures (marché)', 7200), { ...ten, expiresInDays: 19 }],
    endMinutes: 220,
  },
  { company: 'ferrand', packs: [ten, { ...five, overage: 'refused', unitMinutes: 0 }], endMinutes: 15 },
  {
    company: 'roche',
    packs: [
      { ...ten, unitMinutes: 30 },
      { ...odd(2100, 'Pack 35 heures', 7200), expiresInDays: -24 },
    ],
    endMinutes: 400,
  },
  { company: 'gauvin', packs: [odd(1650, 'Pack 27 h 30', 7500), ten], endMinutes: -95 },
  {
    company: 'cap',
    packs: [odd(1500, 'Pack associatif 25 heures', 6000), offered, odd(600, 'Pack associatif 10 heures', 6000)],
    endMinutes: 240,
  },
  {
    company: 'grandlarge',
    packs: [twentyFive, { ...five, overage: 'billed', rateCents: 9000, invoiceState: 'issued' }],
    endMinutes: -210,
  },
  {
    company: 'aubrac',
    packs: Array.from({ length: 3 }, () => ({ ...twentyFive, unitMinutes: 5 as const })),
    endMinutes: 720,
  },
  { company: 'sevigne', packs: [ten, { ...fifty, invoiceState: 'issued' }], endMinutes: 900 },
];
