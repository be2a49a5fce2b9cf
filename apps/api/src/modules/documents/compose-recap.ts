import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { HourStatement } from '@guichet/dto/contracts/hours';
import type { InterventionKind } from '@guichet/dto/contracts/intervention';
import type { RecapInput } from '@guichet/dto/documents/document';
import type { Recap, RecapLine } from '@guichet/dto/documents/recap';
import type { Settings } from '@guichet/dto/settings/settings';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { readHourBalance, readHourStatement, readInterventions, type StatementRow } from '../contracts/public.ts';

/**
 * Decides everything that a recap prints, before it is drawn: the same for the preview and the PDF. Times are minutes, amounts
 * integer cents. The balances are the company's, whatever the lines are narrowed to. Throws notFound, invalid on `to`. [AG-08]
 */
export async function composeRecap(context: Context, companyId: string, input: RecapInput): Promise<Recap> {
  const company = await orNotFound(context.db.company.findFirst({ where: { id: companyId }, select: companySelect }));
  const [statement, rows, balance] = await Promise.all([
    readHourStatement(context, companyId, input),
    readInterventions(context, companyId, input.from, input.to),
    readHourBalance(context, companyId),
  ]);
  const shown = shownToClients(context);
  const kept = rows.filter((row) => isKept(row, input));
  const lines = kept.map((row) => ({ ...recapLine(row, input.hasAmounts), ...hiddenOf(row, shown) }));
  return {
    ...frame(context, company, input),
    ...totals(statement),
    accountedMinutes: sum(kept.map((row) => row.accountedMinutes)),
    realMinutes: shown.realMinutes ? sum(kept.map((row) => row.minutes)) : null,
    totalAmountCents: input.hasAmounts ? sum(lines.map((line) => line.amountCents ?? 0)) : null,
    byKind: byKind(kept),
    byTicket: byTicket(kept, shown),
    lines,
    packs: balance.packs.filter(({ state, expiresOn }) => state !== 'cancelled' && expiresOn >= input.from),
  };
}

const companySelect = {
  name: true,
  legalName: true,
  addressLine1: true,
  addressLine2: true,
  postalCode: true,
  city: true,
} as const;

function frame({ settings, clock }: Context, stored: CompanyCard, input: RecapInput) {
  // What is hidden from clients is not in what is made for them. [WS-01]
  const company = {
    ...stored,
    ...Object.fromEntries([...hiddenFields(settings, 'company')].map((one) => [one, null])),
  };
  const language = settings['business.language'];
  return {
    business: {
      name: settings['business.name'],
      address: addressOf(settings),
      accentColor: settings['business.accentColor'],
    },
    company: { name: company.legalName ?? company.name, address: companyAddress(company) },
    language,
    title: TITLES[language],
    introduction: input.introduction ?? null,
    from: input.from,
    to: input.to,
    madeOn: dayOf(clock.now(), settings['business.timeZone']),
    detail: input.detail,
    hasAmounts: input.hasAmounts,
  };
}

const TITLES = { fr: 'Récapitulatif des interventions', en: 'Summary of interventions' };

interface CompanyCard {
  name: string;
  legalName: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
}

const companyAddress = ({ addressLine1, addressLine2, postalCode, city }: CompanyCard): string =>
  inLines([addressLine1, addressLine2, [postalCode, city].filter(Boolean).join(' ')]);

function addressOf(settings: Settings): string {
  const place = [settings['business.postalCode'], settings['business.city']].filter(Boolean).join(' ');
  return inLines([settings['business.addressLine1'], place, settings['business.email'], settings['business.phone']]);
}

const inLines = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

function totals({ openingMinutes, closingMinutes, lines }: HourStatement) {
  const of = (kind: string) => sum(lines.filter((line) => line.kind === kind).map(({ minutes }) => minutes));
  return {
    openingMinutes,
    closingMinutes,
    boughtMinutes: of('bought'),
    grantedMinutes: of('granted'),
    lapsedMinutes: -of('lapsed'),
  };
}

function isKept(row: StatementRow, { contractIds, themeIds, kinds }: RecapInput): boolean {
  return (
    (contractIds.length === 0 || contractsOf(row).some((id) => contractIds.includes(id))) &&
    (themeIds.length === 0 || (row.themeId !== null && themeIds.includes(row.themeId))) &&
    (kinds.length === 0 || kinds.includes(row.kind))
  );
}

/** Work is of the contract that it names, and of those whose hours paid for it: the included time of a month is seldom named. */
const contractsOf = ({ contractId, payingContractIds }: StatementRow): string[] =>
  contractId === null ? payingContractIds : [contractId, ...payingContractIds];

/** AG-06: a recap is the client's whoever asks for it, so that the settings hide in it what they hide from clients. */
const shownToClients = ({ settings }: Context) => ({
  realMinutes: settings['hours.clientSeesRealMinutes'],
  person: settings['hours.clientSeesPerson'],
});
type Shown = ReturnType<typeof shownToClients>;

const hiddenOf = ({ minutes, personName }: StatementRow, shown: Shown) => ({
  realMinutes: shown.realMinutes ? minutes : null,
  personName: shown.person ? personName : null,
});

function recapLine(row: StatementRow, hasAmounts: boolean): Omit<RecapLine, 'realMinutes' | 'personName'> {
  const { ticketReference, ticketTitle, themeName, kind, summary, accountedMinutes, isOffered } = row;
  return {
    on: row.workedOn,
    ticketReference,
    ticketTitle,
    themeName,
    kind,
    summary,
    accountedMinutes,
    isOffered,
    amountCents: hasAmounts ? row.amountCents : null,
  };
}

function byKind(rows: StatementRow[]): Recap['byKind'] {
  const kinds: InterventionKind[] = ['correction', 'maintenance', 'advice'];
  return kinds.flatMap((kind) => {
    const some = rows.filter((row) => row.kind === kind);
    return some.length > 0
      ? [{ kind, count: some.length, accountedMinutes: sum(some.map((row) => row.accountedMinutes)) }]
      : [];
  });
}

function byTicket(rows: StatementRow[], shown: Shown): Recap['byTicket'] {
  const groups = Map.groupBy(rows, (row) => row.ticketId);
  return [...groups.values()].map((some) => ({
    reference: some[0]?.ticketReference ?? null,
    title: some[0]?.ticketTitle ?? null,
    themeName: some[0]?.themeName ?? null,
    count: some.length,
    realMinutes: shown.realMinutes ? sum(some.map((row) => row.minutes)) : null,
    accountedMinutes: sum(some.map((row) => row.accountedMinutes)),
  }));
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
