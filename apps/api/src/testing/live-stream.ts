import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { openSession } from '../modules/identity/public.ts';
import type { TestApp } from './test-app.ts';

/** A live stream that somebody has open. */
export interface OpenStream {
  /** Everything that was heard until now. */
  text(): string;
  isOpen(): boolean;
  leave(): void;
}

/** Opens the live stream of somebody, as their browser does; it is left with the test. */
export async function openStream(
  test: TestApp,
  person: { id: string },
  { tab, lastId }: { tab?: string; lastId?: string } = {},
): Promise<OpenStream> {
  const { http } = test.app;
  if (!http.server.listening) await http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const { accessToken } = await openSession(test.kernel, person.id, { userAgent: 'test', address: '127.0.0.1' });
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/live${tab ? `?tab=${tab}` : ''}`, {
    headers: { authorization: `Bearer ${accessToken}`, ...(lastId && { 'last-event-id': lastId }) },
    signal: leaving.signal,
  });
  let text = '';
  let isOpen = true;
  void (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  })()
    .catch(() => undefined)
    .finally(() => {
      isOpen = false;
    });
  await expect.poll(() => text).toContain('hello');
  return { text: () => text, isOpen: () => isOpen, leave: () => leaving.abort() };
}
