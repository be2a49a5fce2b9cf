import { formatDuration } from '@guichet/dto/core/duration';
import type { NotificationKind } from '@guichet/dto/notifications/notification-kind';
import { publicUrl } from '../../kernel/base-url.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { addDays, toDate, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { notify } from '../notifications/public.ts';
import { openHoursLabel, type WarningKind, warningWords } from './hour-warning-words.ts';

interface WatchedPack {
  id: string;
  name: string;
  minutes: number;
  usedMinutes: number;
  expiresOn: Date;
}

/**
 * Warns client and staff of packs that run low, are empty or expire soon, once per episode: an episode ends when its cause does,
 * and only then can another begin. Of an archived company nobody is warned, until it is restored. Runs in the transaction of whatever
 * changed the hours, and each day. [AG-07]
 */
export async function warnOfHours(tx: Transaction, kernel: Kernel, companyId: string): Promise<void> {
  const settings = kernel.settings.current();
  const today = dayOf(kernel.clock.now(), settings['business.timeZone']);
  const packs = await tx.hourPack.findMany({
    where: {
      companyId,
      company: { archivedAt: null },
      cancelledAt: null,
      isUsable: true,
      origin: { not: 'monthly' },
      expiresOn: { gte: toDate(addDays(today, -1)) },
    },
    select: { id: true, name: true, minutes: true, usedMinutes: true, expiresOn: true },
  });
  for (const pack of packs) {
    const begun = await beginEpisodes(tx, kernel, pack.id, dueWarnings(pack, today, settings['hours.warningPercent']));
    // Sold within its last days, or after a long stop: the nearest of the two is told.
    const isNear = begun.some(({ kind }) => kind === 'expires_7');
    const told = begun.filter(({ kind }) => !(isNear && kind === 'expires_30'));
    for (const { id, kind } of told) await tellOfPack(tx, kernel, { companyId, pack, id, kind });
  }
}

/**
 * Begins the episode of a pack whose unused hours were carried over without telling anybody: it is empty by that, and nothing is lost. It
 * ends once work gives something back. [AG-03, AG-07]
 */
export async function beginEmptied(tx: Transaction, kernel: Kernel, packId: string): Promise<void> {
  await beginEpisodes(tx, kernel, packId, ['empty']);
}

function beginEpisodes(tx: Transaction, { clock }: Kernel, packId: string, due: readonly WarningKind[]) {
  return sqlIn(tx).rows(moveEpisodes, [packId, due, clock.now().toISOString(), due.map(() => uuidv7())]);
}

/** Which warnings a pack deserves today. An expired pack deserves none. */
function dueWarnings(pack: WatchedPack, today: string, warningPercent: number): WarningKind[] {
  const left = pack.minutes - pack.usedMinutes;
  const expiresOn = toDay(pack.expiresOn);
  if (expiresOn < today) return [];
  const isEmpty = left <= 0;
  const isLow = !isEmpty && left * 100 <= pack.minutes * warningPercent;
  const within = (days: number) => left > 0 && expiresOn <= addDays(today, days);
  return [
    ...(isEmpty ? (['empty'] as const) : []),
    ...(isLow ? (['low'] as const) : []),
    ...(within(30) ? (['expires_30'] as const) : []),
    ...(within(7) ? (['expires_7'] as const) : []),
  ];
}

interface Begun {
  companyId: string;
  pack: WatchedPack;
  /** The episode. */
  id: string;
  kind: WarningKind;
}

async function tellOfPack(tx: Transaction, kernel: Kernel, { companyId, pack, id, kind }: Begun): Promise<void> {
  const { people, companyName } = await peopleToWarn(tx, companyId);
  const [minutes, expiresOn] = [pack.minutes - pack.usedMinutes, toDay(pack.expiresOn)];
  const about = { entity: 'hourPack', entityId: pack.id, companyId, audience: { companyId } };
  await recordChange(tx, systemContext(kernel), { ...about, action: `warned_${kind}` });
  await notify(tx, systemContext(kernel), {
    kind: NOTIFICATIONS[kind],
    key: id,
    subject: { entity: 'hourPack', id: pack.id },
    companyId,
    details: { minutes, expiresOn },
    recipientIds: people,
    mail: ({ id: recipientId, name, email, language, kind: reader }) => ({
      kind: `hours.${kind}`,
      dedupeKey: `hour-warning:${id}:${recipientId}`,
      to: { name, address: email },
      language,
      ...warningWords(kind, language, { companyName, packName: pack.name, left: formatDuration(minutes), expiresOn }),
      action: {
        label: openHoursLabel[language],
        url: publicUrl(kernel, reader === 'staff' ? `/admin/companies/${companyId}/hours` : '/hours'),
      },
      recipientId,
      companyId,
    }),
  });
}

const NOTIFICATIONS = {
  low: 'hours.low',
  empty: 'hours.empty',
  expires_30: 'hours.expiring',
  expires_7: 'hours.expiring',
} as const satisfies Record<WarningKind, NotificationKind>;

/** The contacts who see the whole company, and the staff who sell packs. */
async function peopleToWarn(tx: Transaction, companyId: string) {
  const [found] = await sqlIn(tx).rows(findPeopleToWarn, [companyId]);
  return { people: found?.people ?? [], companyName: found?.companyName ?? '' };
}

const findPeopleToWarn = statement<{ companyName: string; people: string[] }>(
  'people_to_warn',
  `select c.name as "companyName", array(
     select u.id::text from "User" u join "Role" r on r.id = u."roleId"
     where u.state = 'active'
       and ((u."companyId" = c.id and u."ticketScope" = 'company' and 'hours.read' = any(r.permissions))
         or (u."companyId" is null and 'contracts.write' = any(r.permissions)))
     order by u.id) as people
   from "Company" c where c.id = $1::uuid`,
);

/** Ends the episodes whose cause is gone, begins those that are due and not running; gives those begun. */
const moveEpisodes = statement<{ id: string; kind: WarningKind }>(
  'move_hour_warnings',
  `with ended as (
     update "HourWarning" set "endedAt" = $3::timestamptz
     where "packId" = $1::uuid and "endedAt" is null and not kind = any($2::text[]))
   insert into "HourWarning" (id, "packId", kind, "startedAt")
   select ids.id::uuid, $1::uuid, due.kind, $3::timestamptz
   from unnest($2::text[]) with ordinality due(kind, place)
   join unnest($4::text[]) with ordinality ids(id, place) using (place)
   on conflict ("packId", kind) where "endedAt" is null do nothing
   returning id::text, kind`,
);
