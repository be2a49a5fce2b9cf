import { readyMadeViews, type TicketView } from '@guichet/dto/tickets/ticket-view';
import { readViewQuery } from '@guichet/dto/tickets/ticket-view-commands';
import { type Actor, can } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Prisma } from '../../../kernel/db/generated/client.ts';
import { ticketListRequest } from '../read-ticket.ts';
import { countLists } from './ticket-view-counts.sql.ts';

const select = {
  id: true,
  ownerId: true,
  name: true,
  query: true,
  columns: true,
  version: true,
} as const satisfies Prisma.TicketViewSelect;

/** A view as it is stored. */
export type StoredView = Prisma.TicketViewGetPayload<{ select: typeof select }>;
export const ticketViewSelect = select;

/** More than anybody looks through; a person and the team keep fewer, each. */
const MOST = 200;
const FIRST = readyMadeViews[0].key;

/**
 * The ready-made views, those of everybody and one's own, in one's own order, with what each holds. Three statements, however many
 * views there are. [AG-21]
 */
export async function listTicketViews(context: Context): Promise<{ rows: TicketView[] }> {
  const { db, actor, sql } = context;
  const [stored, order] = await Promise.all([
    db.ticketView.findMany({ select, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: MOST }),
    db.ticketViewOrder.findFirst({ select: { keys: true, defaultKey: true } }),
  ]);
  const [shared, own] = [stored.filter(isShared), stored.filter((view) => !isShared(view))];
  const views = inOrder([...readyMade(), ...[...shared, ...own].map((view) => toView(actor, view))], order?.keys ?? []);
  const lists = views.map(({ query }) => (query ? readViewQuery(query) : null));
  const counts = await countLists(sql, lists, (query) => ticketListRequest(context, query));
  const defaultKey = views.find(({ key, query }) => key === order?.defaultKey && query)?.key ?? FIRST;
  return {
    rows: views.map((view, index) => ({
      ...view,
      ...NOT_COUNTED,
      ...counts[index],
      isDefault: view.key === defaultKey,
    })),
  };
}

const NOT_COUNTED = { count: null, isCountCapped: false };

type Uncounted = Omit<TicketView, 'count' | 'isCountCapped' | 'isDefault'>;

const isShared = ({ ownerId }: Pick<StoredView, 'ownerId'>): boolean => ownerId === null;

function readyMade(): Uncounted[] {
  const fixed = { kind: 'ready', name: null, columns: [], version: null, abilities: { change: false, share: false } };
  return readyMadeViews.map(({ key, query }) => ({ key, query: { ...query }, ...fixed }) as Uncounted);
}

function toView(actor: Actor, view: StoredView): Uncounted {
  const { id, name, query, columns, version } = view;
  return {
    key: id,
    kind: isShared(view) ? 'shared' : 'own',
    name,
    query: readViewQuery(query) ? (query as Record<string, string>) : null,
    columns,
    version,
    abilities: { change: mayChange(actor, view), share: can(actor, 'tickets.shareViews') },
  };
}

/** One's own view is one's own affair; what everybody has is changed by who may share. */
export const mayChange = (actor: Actor, view: Pick<StoredView, 'ownerId'>): boolean =>
  !isShared(view) || can(actor, 'tickets.shareViews');

/** As the person wants them; what they never placed comes after, in the order of its making. */
function inOrder(views: readonly Uncounted[], keys: readonly string[]): Uncounted[] {
  const place = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return views.toSorted((one, other) => place(one.key) - place(other.key));
}
