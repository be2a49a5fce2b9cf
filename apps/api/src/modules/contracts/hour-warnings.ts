import { formatDuration } from '@guichet/dto/core/duration';
import { dayOf } from '../../kernel/clock.ts';
import type { Kernel } from '../../kernel/context.ts';
import { addDays, toDate, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { queueMail } from '../mails/public.ts';
import { type WarningKind, warningWords } from './hour-warning-words.ts';

interface WatchedPack {
  id: string;
  name: string;
  minutes: number;
  usedMinutes: number;
  expiresOn: Date;
}

/**
 * Warns client and staff of packs that run low, are empty or expire soon, once per episode: an episode ends when its cause does,
 * and only then can another begin. Runs in the transaction of whatever changed the hours, and each day. [AG-07]
 */
export async function warnOfHours(tx: Transaction, kernel: Kernel, companyId: string): Promise<void> {
  const settings = kernel.settings.current();
  const today = dayOf(kernel.clock.now(), settings['business.timeZone']);
  const packs = await tx.hourPack.findMany({
    where: {
      companyId,
      cancelledAt: null,
      isUsable: true,
      origin: { not: 'monthly' },
      expiresOn: { gte: toDate(addDays(today, -1)) },
    },
    select: { id: true, name: true, minutes: true, usedMinutes: true, expiresOn: true },
  });
  for (const pack of packs) {
    const due = dueWarnings(pack, today, settings['hours.warningPercent']);
    const begun = await sqlIn(tx).rows(moveEpisodes, [
      pack.id,
      due,
      kernel.clock.now().toISOString(),
      due.map(() => uuidv7()),
    ]);
    for (const { id, kind } of begun) await tellOfPack(tx, kernel, { companyId, pack, id, kind });
  }
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

async function tellOfPack(
  tx: Transaction,
  kernel: Kernel,
  { companyId, pack, id, kind }: { companyId: string; pack: WatchedPack; id: string; kind: WarningKind },
): Promise<void> {
  for (const person of await peopleToWarn(tx, companyId)) {
    const words = warningWords(kind, person.language === 'en' ? 'en' : 'fr', {
      companyName: person.companyName,
      packName: pack.name,
      left: formatDuration(pack.minutes - pack.usedMinutes),
      expiresOn: toDay(pack.expiresOn),
    });
    await queueMail(tx, kernel, {
      kind: `hours.${kind}`,
      dedupeKey: `hour-warning:${id}:${person.id}`,
      to: { name: `${person.firstName} ${person.lastName}`, address: person.email },
      language: person.language === 'en' ? 'en' : 'fr',
      ...words,
      recipientId: person.id,
      companyId,
    });
  }
}

interface PersonToWarn {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  companyName: string;
}

/** The contacts who see the whole company, and the staff who sell packs. */
function peopleToWarn(tx: Transaction, companyId: string): Promise<PersonToWarn[]> {
  return sqlIn(tx).rows(findPeopleToWarn, [companyId]);
}

const findPeopleToWarn = statement<PersonToWarn>(
  'people_to_warn',
  `select u.id, u.email, u."firstName", u."lastName", u.language, c.name as "companyName"
   from "User" u join "Role" r on r.id = u."roleId" join "Company" c on c.id = $1::uuid
   where u.state = 'active'
     and ((u."companyId" = c.id and u."ticketScope" = 'company' and 'hours.read' = any(r.permissions))
       or (u."companyId" is null and 'contracts.write' = any(r.permissions)))
   order by u.id`,
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
