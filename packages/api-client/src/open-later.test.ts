import { expect, test, vi } from 'vitest';
import { openLater } from './open-later.ts';

const opening = () => ({ close: vi.fn<() => void>() });

test('closes what it opened', async () => {
  const opened = opening();
  const later = openLater(async () => opened);
  await vi.waitFor(() => expect(opened.close).not.toHaveBeenCalled());
  later.close();
  await vi.waitFor(() => expect(opened.close).toHaveBeenCalledOnce());
});

test('closes at once what comes after it was closed', async () => {
  const opened = opening();
  const arriving = Promise.withResolvers<typeof opened>();
  openLater(() => arriving.promise).close();
  arriving.resolve(opened);
  await vi.waitFor(() => expect(opened.close).toHaveBeenCalledOnce());
});

test('tries again when its code could not be fetched', async () => {
  vi.useFakeTimers();
  const open = vi
    .fn<() => Promise<{ close(): void }>>(async () => opening())
    .mockRejectedValueOnce(new Error('no network'));
  openLater(open);
  await vi.advanceTimersByTimeAsync(6000);
  expect(open).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
