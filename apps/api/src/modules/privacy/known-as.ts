import type { User } from '../../kernel/db/generated/client.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

type Identity = Pick<User, 'email' | 'phone' | 'mobile' | 'firstName' | 'lastName'>;

/** What tells a person apart, now and before: theirs alone. */
export interface KnownAs {
  /** Whole names. */
  names: string[];
  /** Mail addresses, which nobody else took over. */
  addresses: string[];
  /** Numbers that nobody else is called on. */
  numbers: string[];
}

/** So many changes of a person are looked at, the latest first: whoever renames themself without end is found by what others knew. */
const LOOKED_AT = 100;
/** A shorter number is an extension: it says nothing outside its house, and is a count elsewhere. */
const SHORTEST_NUMBER = 8;

/** What a person is and was called, by the record of changes, which must not be emptied yet. [AG-34] */
export async function knownAs(sql: SqlRunner, person: Identity & Pick<User, 'id'>): Promise<KnownAs> {
  const identities: Identity[] = [person];
  for (const { before } of await sql.rows(FORMER, [person.id]))
    identities.push({ ...(identities.at(-1) ?? person), ...before });
  const told = (of: (one: Identity) => (string | null)[]) => [
    ...new Set(identities.flatMap(of).filter((one) => one !== null)),
  ];
  const numbers = told(({ phone, mobile }) => [phone, phone && bare(phone), mobile]);
  const addresses = told(({ email }) => [email]);
  const isLong = (number: string) => bare(number).length >= SHORTEST_NUMBER;
  return {
    names: told(({ firstName, lastName }) => [`${firstName} ${lastName}`, `${lastName} ${firstName}`]),
    addresses: await theirsAlone(sql, person.id, addresses),
    numbers: await theirsAlone(sql, person.id, numbers.filter(isLong)),
  };
}

const bare = (number: string) => number.replaceAll(/[\s.]/g, '');

async function theirsAlone(sql: SqlRunner, personId: string, terms: string[]): Promise<string[]> {
  return (await sql.rows(THEIRS_ALONE, [personId, terms])).map(({ term }) => term);
}

const FORMER = statement<{ before: Partial<Identity> }>(
  '',
  `select before from "Change" where entity = 'user' and "entityId" = $1::uuid and before is not null
   order by seq desc limit ${LOOKED_AT}`,
);

const BARE = (column: string) => String.raw`regexp_replace(${column}, '[\s.]', '', 'g')`;
/** The number of a house is its company's and everybody's there. */
const THEIRS_ALONE = statement<{ term: string }>(
  '',
  `select term from unnest($2::text[]) with ordinality as given(term, place)
   where not exists (select 1 from "User" u where u.id <> $1::uuid
       and (u.email = lower(term) or u.mobile = term or ${BARE('u.phone')} = ${BARE('term')}))
     and not exists (select 1 from "Company" c where ${BARE('c.phone')} = ${BARE('term')})
   order by place`,
);
