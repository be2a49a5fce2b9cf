import { describe, expect, test } from 'vitest';
import { ticket } from '../tickets/ticket.ts';
import { listQuerySchema, toSearchParams } from './list-query.ts';

const read = (address: string, reader: 'staff' | 'client' = 'staff') =>
  listQuerySchema(ticket, reader).safeParse(Object.fromEntries(new URLSearchParams(address)));

describe('[AG-21] the address of a list is its query', () => {
  test('what a page writes is what the server reads', () => {
    const address = toSearchParams<typeof ticket>({
      filters: { state: ['open', 'waiting'], openedAt: { from: '2026-01-01T00:00:00.000Z' }, assigneeId: ['none'] },
      q: 'panne',
      sort: '-openedAt',
      limit: 25,
    }).toString();
    expect(read(address).data).toMatchObject({
      filters: [
        { field: 'state', operator: 'oneOf', values: ['open', 'waiting'], includesNone: false },
        { field: 'assigneeId', operator: 'oneOf', values: [], includesNone: true },
        { field: 'openedAt', operator: 'between', from: '2026-01-01T00:00:00.000Z', to: undefined },
      ],
      q: 'panne',
      sort: { by: 'openedAt', direction: 'desc' },
      limit: 25,
    });
  });

  test('a day may stand for an instant', () => {
    expect(read('openedAt.from=2026-01-01').success).toBe(true);
    expect(read('openedAt.from=2026-02-30').success).toBe(false);
  });

  test.each([
    'colour=red',
    'state=lost',
    'sort=title',
    'limit=0',
    'limit=1000',
    'assigneeId=you',
    'themeId=me',
    'state=',
    'state=none',
  ])('%s is refused', (address) => {
    expect(read(address).success).toBe(false);
  });

  test('[AG-14] a client filters only by what a client can read', () => {
    expect(read('companyId=019a0000-0000-7000-8000-000000000001', 'client').success).toBe(false);
    expect(read('state=open', 'client').success).toBe(true);
  });
});
