import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import { fakeApp } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ThreadEntry } from './thread-entry.tsx';

afterEach(cleanup);

test.each([
  [null, /^thread\.offeredTime/],
  [45, /^thread\.offered(?!Time)/],
])(
  '[AG-06] [AG-14] work that was offered, of which %s minutes are told, is never said to be of none',
  async (minutes, said) => {
    const entry = {
      id: 'b1',
      type: 'intervention',
      at: '2026-03-10T09:00:00.000Z',
      actorId: null,
      actorName: null,
      interventionId: '0196f000-0000-7000-8000-00000000000f',
      kind: 'correction',
      summary: 'Formulaire réparé',
      workedOn: '2026-03-10',
      minutes,
      accountedMinutes: 0,
      isOffered: true,
    } as TimelineEntry;
    const { wrapper } = await fakeApp({});
    await act(async () => render(<Suspense>{<ThreadEntry entry={entry} />}</Suspense>, { wrapper }));
    expect((await screen.findByRole('listitem')).textContent).toMatch(said);
  },
);
