import { fakeApp } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { CommentForm } from './comment-form.tsx';

beforeEach(() => localStorage.clear());

test('[WS-14] a comment that is too long is told so, is not cut and is not sent', async () => {
  const { wrapper, calls } = await fakeApp({});
  const told = { onType: () => undefined, onSent: () => undefined };
  const form = <CommentForm projectId="p1" publicationId="u1" parentId={null} label="Écrire" {...told} />;
  await act(async () => render(<Suspense>{form}</Suspense>, { wrapper }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Écrire' });
  // A field with a limit of its own stops what is pasted there, without a word.
  expect(field.maxLength).toBe(-1);
  const text = 'Le toit est posé. '.repeat(600).trim();
  fireEvent.change(field, { target: { value: text } });
  expect(screen.getByText(/At most 10\D000 characters/)).toBeTruthy();
  fireEvent.submit(field);
  expect(calls.map(({ call }) => call)).not.toContain('POST /publications/u1/comments');
  expect(field.value).toBe(text);
});
