import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** A seal beside the changes as they read now. */
export interface InspectedSeal {
  number: number;
  hash: string;
  /** Whether its hash is of what it holds, and it follows the seal before. */
  isWhole: boolean;
  changes: number;
  erased: number;
  /** The first of its changes that is not as it was sealed. */
  fault: { kind: 'changed' | 'missing' | 'added'; seq: number } | null;
}

/** Compares a seal with its changes. `undefined` when there is no such seal. */
export async function inspectSeal(sql: SqlRunner, number: number): Promise<InspectedSeal | undefined> {
  return (await sql.rows(inspect, [number]))[0];
}

/** Whether a seal that was there once is there still. */
export async function hasSeal(sql: SqlRunner, seal: { number: number; hash: string }): Promise<boolean> {
  return (await sql.rows(findSeal, [seal.number, seal.hash])).length > 0;
}

/** A seal further on, past one that is missing. */
export async function hasSealAfter(sql: SqlRunner, number: number): Promise<boolean> {
  return (await sql.rows(sealAfter, [number])).length > 0;
}

/** The first sealed change whose words were taken away by an erasure that the record does not tell of in the same words. */
export async function findFalseErasure(sql: SqlRunner): Promise<number | undefined> {
  return (await sql.rows(falseErasure, []))[0]?.seq;
}

/** What a change was of and when it was written. */
export interface Told {
  entity: string;
  entityId: string;
  at: Date;
}

export async function readChange(sql: SqlRunner, seq: number): Promise<Told | undefined> {
  return (await sql.rows(oneChange, [seq]))[0];
}

/** The digest of what an erasure leaves of sealed changes, as its own record tells it. */
export async function erasureDigest(sql: SqlRunner, erasureId: string): Promise<string> {
  const [left] = await sql.rows(digestOfErasure, [erasureId]);
  return left?.digest ?? '';
}

const inspect = statement<InspectedSeal>(
  'inspect_seal',
  `with seal as (select * from "AuditSeal" where number = $1::int),
   former as (select hash, "lastSeq" from "AuditSeal" where number = $1::int - 1),
   span as (select coalesce((select "lastSeq" from former), '-9223372036854775808') as after, "lastSeq" as last from seal),
   sealed as (select each.seq, each.digest from seal, unnest(seal.seqs, seal.digests) as each(seq, digest)),
   found as (
     select c.seq, change_digest(c) as digest from "Change" c
     where c.seq > (select after from span) and c.seq <= (select last from span)),
   left_over as (
     select distinct on (seq) seq, digest from "ErasedChange"
     where seq > (select after from span) and seq <= (select last from span) order by seq, number desc),
   compared as (
     select coalesce(s.seq, f.seq) as seq, e.seq is not null as "isErased",
       case when f.seq is null then 'missing' when s.seq is null then 'added'
         when f.digest <> coalesce(e.digest, s.digest) then 'changed' end as fault
     from sealed s full join found f on f.seq = s.seq left join left_over e on e.seq = coalesce(s.seq, f.seq))
   select seal.number, encode(seal.hash, 'hex') as hash, cardinality(seal.seqs) as changes,
     seal.hash = audit_seal_hash(seal.number, seal."previousHash", seal."sealedAt", seal.seqs, seal.digests)
       and seal."previousHash" is not distinct from (select hash from former)
       and seal."lastSeq" = seal.seqs[cardinality(seal.seqs)] as "isWhole",
     (select count(*)::int from compared where "isErased" and fault is null) as erased,
     (select jsonb_build_object('kind', fault, 'seq', seq) from compared where fault is not null order by seq limit 1) as fault
   from seal`,
);
const findSeal = statement<object>(
  'find_seal',
  `select 1 from "AuditSeal" where number = $1 and encode(hash, 'hex') = $2`,
);
const sealAfter = statement<object>('seal_after', 'select 1 from "AuditSeal" where number > $1 limit 1');
const falseErasure = statement<{ seq: number }>(
  'false_erasure',
  `select min(e.seq)::float8 as seq from "ErasedChange" e
   where not exists (
     select 1 from "Change" c where c.entity = 'erasure' and c."entityId" = e."erasureId" and c.action = 'done'
       and c.after ->> 'leftOfChanges' = encode(erasure_digest(e."erasureId"), 'hex'))
   group by e."erasureId" order by 1 limit 1`,
);
const oneChange = statement<Told>('audited_change', 'select entity, "entityId", at from "Change" where seq = $1');
const digestOfErasure = statement<{ digest: string }>(
  'erasure_digest',
  `select encode(erasure_digest($1::uuid), 'hex') as digest`,
);
