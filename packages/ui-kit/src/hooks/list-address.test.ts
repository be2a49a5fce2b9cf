import { company } from '@guichet/dto/companies/company';
import { toSearchParams } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './list-address.ts';

test('the address of a page is the query of its list, both ways', () => {
  const address = 'state=open%2Cwaiting&openedAt.from=2026-01-01&q=panne&sort=-openedAt';
  const query = readAddress(ticket, new URLSearchParams(address));
  expect(query).toEqual({
    filters: { state: ['open', 'waiting'], openedAt: { from: '2026-01-01' } },
    q: 'panne',
    sort: '-openedAt',
  });
  expect(toSearchParams(query).toString()).toBe(address);
});

test('what the resource does not know never reaches the API', () => {
  const params = new URLSearchParams('tab=hours&title=x&sort=title&isArchived=false&limit=9999');
  expect(readAddress(company, params)).toEqual({ filters: { isArchived: false } });
});

test('changing a filter keeps what is not the list’s', () => {
  const before = new URLSearchParams('tab=hours&state=open&openedAt.to=2026-02-01&q=a');
  const after = writeAddress(ticket, before, { filters: { priority: ['urgent'] } });
  expect(after.toString()).toBe('tab=hours&priority=urgent');
});
