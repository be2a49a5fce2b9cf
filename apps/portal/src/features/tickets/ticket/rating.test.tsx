import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { Rating } from './rating.tsx';

beforeEach(() => localStorage.clear());

test('[AG-13] the word of a rating is never cut: too long it is told so and kept, shorter it is sent', async () => {
  const ticket = { id: 't1', rating: null, ratingComment: null } as unknown as ItemOf<typeof ticketResource>;
  const { wrapper, calls } = await fakeApp({ 'POST /api/v1/tickets/t1/rating': () => ok({}) });
  await act(async () => render(<Suspense>{<Rating ticket={ticket} />}</Suspense>, { wrapper }));
  fireEvent.click(screen.getAllByRole('radio')[4] as Element);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  const word = 'Merci pour tout. '.repeat(70).trim();
  fireEvent.change(field, { target: { value: word } });
  fireEvent.submit(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(calls).toEqual([]);
  expect([field.maxLength, field.value]).toEqual([-1, word]);
  fireEvent.change(field, { target: { value: 'Merci pour tout.' } });
  fireEvent.submit(field);
  await expect.poll(() => calls.map(({ body }) => body)).toEqual([{ rating: 5, comment: 'Merci pour tout.' }]);
});
