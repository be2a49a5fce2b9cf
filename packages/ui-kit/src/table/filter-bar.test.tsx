import { listQuerySchema } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeApp } from '../testing/fake-app.tsx';
import { SearchFilter } from './filter-bar.tsx';

test('[AG-21] the search of a list takes no more than the API searches for', async () => {
  const { wrapper } = await fakeApp({});
  render(<SearchFilter list={{ query: {}, setSearch: vi.fn<(q: string) => void>() }} />, { wrapper });
  const { maxLength } = screen.getByRole<HTMLInputElement>('searchbox');
  const isTaken = (length: number) => listQuerySchema(ticket, 'staff').safeParse({ q: 'a'.repeat(length) }).success;
  expect([isTaken(maxLength), isTaken(maxLength + 1)]).toEqual([true, false]);
});
