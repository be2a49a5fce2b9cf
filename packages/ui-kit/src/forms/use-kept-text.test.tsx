import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeApp } from '../testing/fake-app.tsx';
import { useKeptText } from './use-kept-text.ts';

beforeEach(() => localStorage.clear());

async function open(stored?: string) {
  const { wrapper } = await fakeApp({});
  return renderHook(() => useKeptText('rating.1', stored), { wrapper }).result;
}

test('one text is there again after a reload, until it is sent or is what is stored', async () => {
  const first = await open();
  act(() => first.current.change('Très bien'));
  const again = await open();
  expect(again.current.text).toBe('Très bien');
  act(() => again.current.drop());
  const third = await open('Stocké');
  expect(third.current.text).toBe('Stocké');
  act(() => third.current.change('Autre'));
  act(() => third.current.change('Stocké'));
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});
