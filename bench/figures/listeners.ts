import net from 'node:net';
import { connect } from '../load/connection.ts';
import { median, percentile } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { signIn } from './people.ts';

const LISTENERS = 1000;
const BROADCASTS = 20;

/** A thousand open pages hear of a change: how late the last of them, and for how long nothing else was served. */
export async function measureListeners(product: ServerProcess): Promise<Figure[]> {
  const headers = await signIn(product, 'staff1@bench.test');
  const contact = await signIn(product, 'contact300@bench.test');
  const heard: { at: number }[] = [];
  const sockets = await Promise.all(Array.from({ length: LISTENERS }, () => listen(product.port, headers, heard)));
  const connection = await connect(product.port);
  const [delays, rounds]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < BROADCASTS; turn += 1) {
    heard.length = 0;
    await product.ask('watchLoop');
    const { status, body } = await connection.send({
      method: 'POST',
      path: '/api/v1/tickets',
      headers: contact,
      body: { title: `Annonce ${turn}`, description: 'Entendue de tous' },
    });
    const answered = performance.now();
    if (status !== 201) throw new Error(`No change to hear of: ${body.slice(0, 200)}`);
    await settled(heard);
    rounds.push(await product.ask<number>('longestRoundMs'));
    delays.push(...heard.map(({ at }) => Math.max(0, at - answered)));
  }
  connection.close();
  for (const socket of sockets) socket.destroy();
  delays.sort((a, b) => a - b);
  if (delays.length < LISTENERS * BROADCASTS) throw new Error(`Only ${delays.length} announcements were heard.`);
  return [
    atMost('1,000 listeners: a change is heard, p99', { value: percentile(delays, 0.99), target: 25, unit: ' ms' }),
    atMost('  the loop stands still at most, each time', { value: median(rounds), target: 1, unit: ' ms' }),
  ];
}

/** Opens one stream; the first announcement of each turn is kept with its instant. */
function listen(port: number, headers: Record<string, string>, heard: { at: number }[]): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /api/v1/live HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      if (chunk.includes('event: hello')) resolve(socket);
      if (chunk.includes('event: change')) heard.push({ at: performance.now() });
    });
  });
}

/** Waits until everybody heard, or nobody more does. */
async function settled(heard: readonly unknown[]): Promise<void> {
  const end = performance.now() + 2000;
  while (heard.length < LISTENERS && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
}
