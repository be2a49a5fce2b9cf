import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeApp } from '../testing/fake-app.tsx';
import { ChoiceFilter } from './choice-filter.tsx';

afterEach(cleanup);

const options = [{ value: 'hosting', label: 'Hébergement' }];

test('[AG-21] a filter that names what is gone is seen, and taken off', async () => {
  const { wrapper } = await fakeApp({});
  const change = vi.fn<(value: string[] | undefined) => void>();
  const filter = (value: string[]) => <ChoiceFilter label="Thème" options={options} value={value} onChange={change} />;
  const { rerender } = render(filter(['gone']), { wrapper });
  fireEvent.click(screen.getByRole('button', { name: /…/ }));
  const [known, gone] = screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
  expect([known?.checked, gone?.checked]).toEqual([false, true]);
  fireEvent.click(gone as Element);
  expect(change).toHaveBeenLastCalledWith(undefined);
  rerender(filter(['hosting']));
  expect(screen.queryByText('…')).toBe(null);
});
