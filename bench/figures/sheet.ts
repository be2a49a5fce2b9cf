import { idOf } from '../data/ids.ts';
import { connect } from '../load/connection.ts';
import { openListeners } from '../load/listeners.ts';
import { median, percentile } from '../load/load.ts';
import { type ServerProcess, startProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { ask, delaysOf, LISTENERS } from './listeners.ts';
import { signIn } from './people.ts';

const COMMENTS = 20;
/** Unmeasured: a process that has just started tells its first ones with code that is still interpreted. */
const WARM_UP = 5;
const BODY = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dalle coulée' }] }] };

/** A thousand open pages of one sheet hear of a comment, all on one process, then half of them on another; and what a page costs. */
export async function measureSheet(databaseUrl: string): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const start = async () => {
    const server = await startProcess('product', { DATABASE_URL: databaseUrl });
    stack.defer(() => server.stop());
    return server;
  };
  const first = await start();
  const headers = await signIn(first, 'staff1@bench.test');
  const connection = await connect(first.port);
  const { id: project } = await ask(connection, headers, '/projects', {
    kind: 'worksite',
    title: 'Chantier écouté',
    companyId: idOf('company', 1),
  });
  const path = `/projects/${project}/publications`;
  const { id: publication } = await ask(connection, headers, path, { body: BODY, state: 'published' });
  const comment = () => ask(connection, headers, `/publications/${publication}/comments`, { body: 'Merci' });
  const measure = async (servers: readonly ServerProcess[]) => {
    const before = await first.ask<number>('memory');
    const ports = servers.map(({ port }) => port);
    const listeners = await openListeners(ports, headers, LISTENERS);
    await delaysOf(listeners, comment, WARM_UP);
    const delays = await delaysOf(listeners, comment, COMMENTS);
    const grownKilobytes = ((await first.ask<number>('memory')) - before) * 1000;
    listeners.close();
    return { delays, grownKilobytes };
  };
  // What the first requests load is not what a listener costs.
  for (let turn = 0; turn < COMMENTS; turn += 1) await comment();
  const alone = await measure([first]);
  const shared = await measure([first, await start()]);
  connection.close();
  return [
    heardFigure('1,000 on one sheet: a comment is heard, p99', alone.delays),
    heardFigure('  the same, on two processes', shared.delays),
    atMost('  memory of one listener', { value: alone.grownKilobytes / LISTENERS, target: 100, unit: ' KB' }),
  ];
}

const heardFigure = (title: string, delays: readonly number[]): Figure =>
  atMost(title, {
    value: percentile(delays, 0.99),
    target: 25,
    unit: ' ms',
    details: `median ${median(delays).toFixed(1)} ms`,
  });
