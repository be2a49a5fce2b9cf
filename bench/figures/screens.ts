import type { Sizes } from '../data/fill.sql.ts';
import { anyOf, idOf } from '../data/ids.ts';
import type { Request } from '../load/connection.ts';
import type { ServerProcess } from '../servers/child.ts';
import { largeScreens } from './large-screens.ts';
import { signIn } from './people.ts';

/** A screen, asked of both servers. */
export interface Screen {
  title: string;
  /** It changes what the others read. */
  isWrite?: true;
  product(): Request;
  bare(): Request;
  /** The least ratio of its rate. */
  rateTarget: number;
  /** The largest ratio of its median alone. */
  aloneTarget?: number;
  /** How long each round of it lasts, where that is not the usual. */
  seconds?: number;
}

const FILTER = 'state=open&priority=normal,high';

/** The measured screens, for one member of staff and one contact who are signed in. */
export async function screensOf(product: ServerProcess, sizes: Sizes): Promise<Screen[]> {
  const staff = await signIn(product, 'staff1@bench.test');
  const contact = await signIn(product, 'contact300@bench.test');
  const read = (path: string): Request => ({ method: 'GET', path: `/api/v1${path}`, headers: staff });
  const bare = (path: string): Request => ({ method: 'GET', path });
  const company = () => idOf('company', anyOf(sizes.companies));
  return [
    {
      title: 'Filtered list of 25 with names',
      product: () => read(`/tickets?${FILTER}&count=none`),
      bare: () => bare(`/tickets?${FILTER}`),
      rateTarget: 0.6,
      aloneTarget: 1.8,
    },
    {
      title: 'The same, counted up to 1,000',
      product: () => read(`/tickets?${FILTER}`),
      bare: () => bare(`/counted-tickets?${FILTER}`),
      rateTarget: 0.6,
      aloneTarget: 1.8,
    },
    ticketScreen(sizes, read, bare),
    {
      title: 'Balance of a company',
      product: () => read(`/companies/${company()}/hours`),
      bare: () => bare(`/companies/${company()}/hours`),
      rateTarget: 0.45,
    },
    ...largeScreens(sizes, read, bare),
    {
      // The last: it leaves thousands of tickets that all say the same, the newest of the business.
      title: 'Creation: number, change and mail',
      isWrite: true,
      product: () => ({ method: 'POST', path: '/api/v1/tickets', headers: contact, body: NEW_TICKET }),
      bare: () => ({ method: 'POST', path: '/tickets', body: { ...NEW_TICKET, ...OF_CONTACT } }),
      rateTarget: 0.5,
    },
  ];
}

/** The page of a ticket asks for the ticket and for its thread, one after the other: so does the measure, of both servers. */
function ticketScreen(sizes: Sizes, read: (path: string) => Request, bare: (path: string) => Request): Screen {
  const alternating = (ask: (path: string) => Request, thread: string) => {
    let turn = 0;
    return () => {
      turn += 1;
      return ask(`/tickets/${idOf('ticket', anyOf(sizes.tickets))}${turn % 2 === 0 ? thread : ''}`);
    };
  };
  return {
    title: 'Ticket with its thread',
    product: alternating(read, '/timeline'),
    bare: alternating(bare, '/thread'),
    rateTarget: 0.6,
  };
}

const NEW_TICKET = {
  title: 'Imprimante en panne à l’accueil',
  description: 'Bonjour,\nl’imprimante de l’accueil ne répond plus depuis ce matin. Pouvez-vous regarder ?\nMerci.',
  priority: 'normal',
  themeId: '019a0000-0000-7000-8000-000000000101',
};
const OF_CONTACT = { requesterId: idOf('contact', 300), companyId: idOf('company', 101) };
