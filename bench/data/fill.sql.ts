/** How much there is. Everything but the tickets follows from their number. */
export interface Sizes {
  companies: number;
  contacts: number;
  staff: number;
  tickets: number;
}

/** An identifier as the product makes them, from the instant and a number: rows can name one another without a look-up. */
export const ID_FUNCTION = `create or replace function bench_id(kind int, n bigint, at timestamptz default '2020-01-01Z') returns uuid
  language sql immutable parallel safe as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') ||
      '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
  create or replace function bench_opened(n bigint, total bigint) returns timestamptz
  language sql stable parallel safe as $$
    select date_trunc('milliseconds', now() - interval '4 years' * (1 - n::float8 / total)) $$;`;

/** The number of each kind of row in its identifiers. */
export const KIND = {
  company: 1,
  contact: 2,
  staff: 3,
  ticket: 4,
  comment: 5,
  intervention: 6,
  pack: 7,
  allocation: 8,
};

const WORDS = `array['imprimante','facture','site','messagerie','serveur','sauvegarde','certificat','boutique','formulaire','lenteur',
  'accès','compte','paiement','erreur','page','mise à jour','export','client','réseau','commande']`;

/** A word of letters that stands in few texts: one ticket in two thousand has it. */
const RARE_WORD = `'z' || translate(lpad(n::text, 4, '0'), '0123456789', 'abcdefghij')`;

/** The statements that fill the tables in order; each gets the sizes as $1 companies, $2 contacts, $3 staff, $4 tickets, $5 password. */
export const FILL: readonly { title: string; sql: string }[] = [
  {
    title: 'companies',
    sql: `insert into "Company" (id, name, "legalName", "addressLine1", "postalCode", city, "updatedAt")
      select bench_id(${KIND.company}, n), 'Société ' || n, 'Société ' || n || ' SARL', n || ' rue du Port', '59000', 'Lille', now()
      from generate_series(1, $1::int) n`,
  },
  {
    title: 'people',
    sql: `insert into "User" (id, email, "firstName", "lastName", "roleId", "companyId", state, "passwordHash", "updatedAt")
      select bench_id(${KIND.contact}, n), 'contact' || n || '@bench.test', 'Prénom' || n, 'Contact' || n,
        (select id from "Role" where key = 'client'), bench_id(${KIND.company}, 1 + n % $1::int), 'active'::"UserState", $5::text, now()
      from generate_series(1, $2::int) n
      union all
      select bench_id(${KIND.staff}, n), 'staff' || n || '@bench.test', 'Prénom' || n, 'Agent' || n,
        (select id from "Role" where key = case when n <= 2 then 'manager' else 'technician' end), null, 'active'::"UserState", $5::text, now()
      from generate_series(1, $3::int) n`,
  },
  {
    title: 'texts',
    sql: `create unlogged table bench_text as
      select n as place, title, description, setweight(to_tsvector('guichet', title), 'A') || setweight(to_tsvector('guichet', description), 'B') as vector,
        to_tsvector('guichet', description) as said
      from (select n, initcap(w[1 + n % 20]) || ' ' || w[1 + n / 20 % 20] || ' : ' || w[1 + n / 400] as title,
          (select string_agg(w[1 + (n * 7 + k * k * 3) % 20], ' ') from generate_series(1, 40) k) || ' ' || ${RARE_WORD} as description
        from generate_series(0, 1999) n, (select ${WORDS} as w) words) t`,
  },
  {
    title: 'tickets',
    sql: `insert into "Ticket" (id, reference, "companyId", "requesterId", title, description, state, priority, "themeId", "stepId",
        "assigneeId", "openedAt", "lastActivityAt", "resolvedAt", "closedAt", "updatedAt", "searchVector")
      select bench_id(${KIND.ticket}, n), reference, bench_id(${KIND.company}, company), bench_id(${KIND.contact}, contact),
        x.title, x.description, state::"TicketState",
        (array['low','normal','normal','high','urgent'])[1 + n % 5]::"TicketPriority",
        case when n % 9 > 0 then ('019a0000-0000-7000-8000-00000000010' || 1 + n % 4)::uuid end,
        case when n % 3 > 0 then ('019a0000-0000-7000-8000-00000000020' || 1 + n % 3)::uuid end,
        case when n % 11 > 0 then bench_id(${KIND.staff}, 1 + n * 13 % $3::int) end,
        at, at + interval '2 days', case when state in ('resolved', 'closed') then at + interval '1 day' end,
        case when state = 'closed' then at + interval '2 days' end, at,
        setweight(to_tsvector('simple', reference), 'A') || x.vector
      from (
        select n, bench_opened(n, $4::int) as at, 'T-' || extract(year from bench_opened(n, $4::int)) || '-' || lpad(n::text, 7, '0') as reference,
          1 + (n * 7919) % $1::int as company, (n * 7919) % $1::int + $1::int * (1 + n / 7 % ($2::int / $1::int - 1)) as contact,
          case when n > $4::int * 0.98 or n % 100 = 0 then (array['open','open','in_progress','waiting','resolved'])[1 + n / 100 % 5] else 'closed' end as state
        from generate_series(1::bigint, $4::int) n) t
      join bench_text x on x.place = t.n * 31 % 2000
      -- As they were written in life, one after the other: neighbours in time are neighbours on the disk.
      order by t.n`,
  },
  {
    title: 'comments',
    sql: `insert into "Comment" (id, "ticketId", "companyId", "authorId", body, "isInternal", "createdAt", "searchVector")
      select bench_id(${KIND.comment}, n * 3 + k), bench_id(${KIND.ticket}, n), bench_id(${KIND.company}, 1 + (n * 7919) % $1::int),
        case when k % 2 = 0 then bench_id(${KIND.contact}, 1 + n % $2::int) else bench_id(${KIND.staff}, 1 + (n + k) % $3::int) end,
        x.description, k % 3 = 2 and n % 4 = 0, bench_opened(n, $4::int) + interval '1 hour' * (1 + k), x.said
      from generate_series(1::bigint, $4::int) n cross join generate_series(0, 2) k join bench_text x on x.place = (n + k) * 17 % 2000`,
  },
  {
    title: 'changes',
    sql: `insert into "Change" (entity, "entityId", action, after, audience, "ticketId", "companyId", "actorId", at)
      select 'ticket', bench_id(${KIND.ticket}, n), 'created', jsonb_build_object('state', 'open', 'reference', 'T-' || n),
        jsonb_build_object('companyId', bench_id(${KIND.company}, 1 + (n * 7919) % $1::int)), bench_id(${KIND.ticket}, n),
        bench_id(${KIND.company}, 1 + (n * 7919) % $1::int), bench_id(${KIND.contact}, 1 + n % $2::int), bench_opened(n, $4::int)
      from generate_series(1::bigint, $4::int) n`,
  },
  {
    title: 'packs',
    sql: `insert into "HourPack" (id, reference, "companyId", origin, name, minutes, "usedMinutes", "overageMinutes", "purchasedOn", "expiresOn",
        "unitMinutes", "rateCents", "updatedAt")
      select bench_id(${KIND.pack}, (company - 1) * 16 + quarter), 'P-' || company || '-' || quarter, bench_id(${KIND.company}, company),
        (array['sold','sold','sold','granted'])[1 + quarter % 4]::"HourPackOrigin", 'Forfait ' || quarter, 600000, 300000, 0,
        current_date - 91 * (16 - quarter), current_date - 91 * (16 - quarter) + 365, 15, 9000, now()
      from generate_series(1, $1::int) company cross join generate_series(0, 15) quarter`,
  },
  {
    title: 'interventions',
    sql: `insert into "Intervention" (id, "companyId", "ticketId", "userId", kind, summary, "workedOn", minutes, "accountedMinutes",
        "unaccountedMinutes", "createdAt", "updatedAt", "searchVector")
      select bench_id(${KIND.intervention}, n * 2 + k), bench_id(${KIND.company}, 1 + (n * 7919) % $1::int), bench_id(${KIND.ticket}, n),
        bench_id(${KIND.staff}, 1 + (n + k) % $3::int), (array['correction','maintenance','advice'])[1 + n % 3]::"InterventionKind",
        x.title, at::date, 5 + n % 80, 15 * (1 + (5 + n % 80) / 15), case when n % 5000 = 0 then 15 else 0 end, at, at,
        to_tsvector('guichet', x.title)
      from generate_series(1::bigint, $4::int) n cross join generate_series(0, 1) k
      cross join lateral (select bench_opened(n, $4::int) + interval '1 day' * (1 + k) as at) t
      join bench_text x on x.place = (n + k) * 13 % 2000
      order by n, k`,
  },
  {
    title: 'allocations',
    sql: `insert into "HourAllocation" (id, "companyId", "packId", "interventionId", minutes, "packMinutes", "rateCents", "workedOn", "createdAt")
      select bench_id(${KIND.allocation}, n * 2 + k), bench_id(${KIND.company}, company),
        bench_id(${KIND.pack}, (company - 1) * 16 + (n * 16 / ($4::int + 1))), bench_id(${KIND.intervention}, n * 2 + k),
        15 * (1 + (5 + n % 80) / 15), 600000, 9000, bench_opened(n, $4::int)::date + 1 + k, bench_opened(n, $4::int)
      from (select n, 1 + (n * 7919) % $1::int as company from generate_series(1::bigint, $4::int) n) t cross join generate_series(0, 1) k`,
  },
  {
    title: 'words',
    sql: `select learn_words(array(
      select lexeme from bench_text, unnest(vector)
      union select substr(translate(md5(n::text), '0123456789', 'ghijklmnop'), 1, 5 + n % 7) from generate_series(1, 20000) n))`,
  },
  {
    title: 'settings',
    sql: `insert into "Setting" (key, value, "updatedAt") values ('tickets.notificationAddress', '"agence@bench.test"', now())`,
  },
  {
    title: 'counters',
    sql: `insert into "Counter" (name, value) select 'T-' || extract(year from now() + interval '1 year' * k), $4::int from generate_series(-1, 3) k`,
  },
];

/** What a run leaves behind; $1 stands for the number of tickets. */
export const TIDY: readonly string[] = [
  'delete from "Ticket" where "openedAt" > (select "openedAt" from "Ticket" where id = bench_id(4, $1))',
  'delete from "Change" where seq > $1',
  'truncate "Notification", "MailMessage", "Session", "RefreshToken", "SignInThrottle", "IdempotentRequest", "Document" cascade',
];
