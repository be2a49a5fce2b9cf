import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeApp } from '../testing/fake-app.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { usePeriod } from './use-period.ts';

afterEach(cleanup);

const Picker = () => <PeriodPicker {...usePeriod()} />;

test.each([
  ['From', ['0002-03-01', '0020-03-01', '0202-03-01', ''], '2025-03-01', '/?from=2025-03-01&to=2026-03-31'],
  ['To', ['0002-03-31', '0020-03-31', '', '0202-03-31'], '2027-03-31', '/?from=2026-03-01&to=2027-03-31'],
])('[AG-24] a day is typed digit by digit: %s', async (label, halves, whole, asked) => {
  const { wrapper, address } = await fakeApp({}, '/?from=2026-03-01&to=2026-03-31');
  render(<Picker />, { wrapper });
  const field = screen.getByLabelText<HTMLInputElement>(label);
  for (const half of halves) {
    fireEvent.change(field, { target: { value: half } });
    expect([field.value, address()]).toEqual([half, '/?from=2026-03-01&to=2026-03-31']);
  }
  fireEvent.change(field, { target: { value: whole } });
  expect([field.value, address()]).toEqual([whole, asked]);
});

test('[AG-24] a day that is left half typed goes back to that of the page', async () => {
  const { wrapper } = await fakeApp({}, '/?from=2026-03-01&to=2026-03-31');
  render(<Picker />, { wrapper });
  const [field] = screen.getAllByDisplayValue<HTMLInputElement>('2026-03-01');
  fireEvent.change(field as Element, { target: { value: '0002-03-01' } });
  fireEvent.blur(field as Element);
  expect(field?.value).toBe('2026-03-01');
});
