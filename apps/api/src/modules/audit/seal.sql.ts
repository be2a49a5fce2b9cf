import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** The transactions that write changes now, and the last number that is committed. */
export interface Writers {
  lastSeq: string | null;
  transactions: string[];
}

/**
 * Who may still commit a change with a number up to the last that is there. Whoever took a number locked the table before it, and
 * holds that lock to their end: the last number is read first.
 */
export async function readWriters(sql: SqlRunner): Promise<Writers> {
  const [last] = await sql.rows(lastNumber, []);
  const writing = await sql.rows(writers, []);
  return { lastSeq: last?.seq ?? null, transactions: writing.map(({ transaction }) => transaction) };
}

/** Those of some transactions that are not over. */
export async function stillWriting(sql: SqlRunner, transactions: readonly string[]): Promise<string[]> {
  const writing = await sql.rows(writers, []);
  return writing.map(({ transaction }) => transaction).filter((one) => transactions.includes(one));
}

/** Until the end of the transaction, nobody else seals, and nobody erases what is sealed. @returns whether it is ours. */
export async function takeAuditLock(sql: SqlRunner): Promise<boolean> {
  const [lock] = await sql.rows(tryLock, []);
  return lock?.isTaken ?? false;
}

/** How many changes wait for their seal, counted up to 10,000. */
export async function countWaiting(sql: SqlRunner): Promise<number> {
  return (await sql.rows(waiting, []))[0]?.count ?? 0;
}

/** Seals the changes after the last seal up to a number, at most `limit`. @returns how many. */
export async function insertSeal(
  sql: SqlRunner,
  { upTo, limit, at }: { upTo: string; limit: number; at: Date },
): Promise<number> {
  const [seal] = await sql.rows(sealNext, [upTo, limit, at.toISOString()]);
  return seal?.sealed ?? 0;
}

const lastNumber = statement<{ seq: string | null }>('last_change', 'select max(seq)::text as seq from "Change"');
const writers = statement<{ transaction: string }>(
  'change_writers',
  `select distinct virtualtransaction as transaction from pg_locks
   where locktype = 'relation' and mode = 'RowExclusiveLock' and relation = '"Change"'::regclass
     and database = (select oid from pg_database where datname = current_database())`,
);
const waiting = statement<{ count: number }>(
  'changes_unsealed',
  `select count(*)::int as count from (
     select 1 from "Change" where seq > coalesce((select max("lastSeq") from "AuditSeal"), '-9223372036854775808') limit 10000) c`,
);
const tryLock = statement<{ isTaken: boolean }>(
  'try_audit_lock',
  'select pg_try_advisory_xact_lock(audit_lock()) as "isTaken"',
);
const sealNext = statement<{ sealed: number }>(
  'seal_changes',
  `with latest as (select number, hash, "lastSeq" from "AuditSeal" order by number desc limit 1),
   batch as (
     select array_agg(c.seq order by c.seq) as seqs, array_agg(c.digest order by c.seq) as digests from (
       select ch.seq, change_digest(ch) as digest from "Change" ch
       where ch.seq > coalesce((select "lastSeq" from latest), '-9223372036854775808') and ch.seq <= $1::bigint
       order by ch.seq limit $2::int) c),
   next as (
     select coalesce(l.number, 0) + 1 as number, l.hash as previous, b.seqs, b.digests
     from batch b left join latest l on true where b.seqs is not null)
   insert into "AuditSeal" (number, "previousHash", hash, seqs, digests, "lastSeq", "sealedAt")
   select n.number, n.previous, audit_seal_hash(n.number, n.previous, $3::timestamptz, n.seqs, n.digests), n.seqs, n.digests,
     n.seqs[cardinality(n.seqs)], $3::timestamptz
   from next n
   returning cardinality(seqs) as sealed`,
);
