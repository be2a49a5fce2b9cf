import net from 'node:net';

/** Many open live streams, in one process as cheap as can be: two cores are shared with what is measured. */
export interface Listeners {
  /** Begins to wait for the next change; gives the instants at which each stream heard it, once all have or 5 s are over. */
  hear(): Promise<number[]>;
  close(): void;
}

const GIVEN_UP_MS = 5000;

/** Opens streams, in turn on each of the ports. */
export async function openListeners(
  ports: readonly number[],
  headers: Readonly<Record<string, string>>,
  count: number,
): Promise<Listeners> {
  let heard = new Map<number, number>();
  let tellAll = () => {};
  const onChange = (index: number) => {
    // The first of a turn: what follows from a change is heard too, and is no other stream.
    if (heard.has(index)) return;
    heard.set(index, performance.now());
    if (heard.size >= count) tellAll();
  };
  const sockets = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      listen(ports[index % ports.length] ?? 0, headers, () => onChange(index)),
    ),
  );
  return {
    hear() {
      heard = new Map();
      return new Promise((resolve) => {
        const giveUp = setTimeout(() => resolve([...heard.values()]), GIVEN_UP_MS);
        tellAll = () => {
          clearTimeout(giveUp);
          resolve([...heard.values()]);
        };
      });
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What one stream reads is looked at before the next one reads: they share the memory, or each reading takes 64 KB of its own. */
const shared = Buffer.alloc(65_536);

/** Opens one stream. */
function listen(port: number, headers: Readonly<Record<string, string>>, onChange: () => void): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const callback = (length: number): boolean => {
      const read = shared.subarray(0, length);
      if (read.includes('event: hello')) resolve(socket);
      if (read.includes('event: change')) onChange();
      return true;
    };
    const socket = net.connect({ port, host: '127.0.0.1', onread: { buffer: shared, callback } });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /api/v1/live HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`);
    socket.on('error', reject);
  });
}
