import { type FakeApp, fakeApp } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, render } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useSheetText } from './use-sheet-text.ts';

let app: FakeApp;
beforeEach(async () => {
  app = await fakeApp({});
});
afterEach(cleanup);

function Words() {
  return <b>{useSheetText()('print.ask')}</b>;
}

const page = (count: number) =>
  Array.from({ length: count }, (_, place) => (
    <Suspense key={place} fallback={<i>wait</i>}>
      <Words />
    </Suspense>
  ));

test('the words of a sheet are waited for once: what opens later shows at once', async () => {
  const { container, rerender } = await act(async () => render(page(1), { wrapper: app.wrapper }));
  await expect.poll(() => container.querySelectorAll('b').length).toBe(1);
  rerender(page(3));
  expect(container.querySelectorAll('i')).toHaveLength(0);
  expect([...container.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(
    Array(3).fill('Print (PDF)'),
  );
});
