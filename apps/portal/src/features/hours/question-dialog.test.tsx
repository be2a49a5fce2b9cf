import { fakeApp, ok, refused } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { QuestionDialog } from './question-dialog.tsx';

afterEach(cleanup);

const id = '0196f000-0000-7000-8000-00000000000e';
const path = `/interventions/${id}/question`;

test('[AG-16] a question whose answer was lost on its way is asked once', async () => {
  const { wrapper, calls } = await fakeApp(
    {
      [`GET ${path}`]: () => ok({ question: null }),
      [`POST ${path}`]: (_, nth) => {
        if (nth === 1) throw new TypeError('the answer is lost');
        return refused(409, 'test.over');
      },
    },
    `/hours?question=${id}`,
  );
  const keys = () =>
    calls.filter(({ call }) => call.startsWith('POST')).map((one) => one.headers.get('idempotency-key'));
  await act(async () => render(<Suspense>{<QuestionDialog lines={[]} />}</Suspense>, { wrapper }));
  const field = await screen.findByRole('textbox', { hidden: true });
  fireEvent.change(field, { target: { value: 'Pourquoi deux heures ?' } });
  for (const sent of [1, 2]) {
    fireEvent.submit(field);
    await expect.poll(() => keys().length).toBe(sent);
  }
  expect(new Set(keys()).size).toBe(1);
});
