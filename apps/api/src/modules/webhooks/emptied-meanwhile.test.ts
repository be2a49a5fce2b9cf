import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { deliverOne } from './deliver-one.ts';
import type { WebhookPoster } from './post-webhook.ts';
import { makeWebhook } from './webhook.factory.ts';
import { claimDeliveries, collectDeliveries } from './webhook.sql.ts';

const app = useTestApp();

test('[AG-34] what an erasure empties while a message is on its way stays empty, and what the target says back of it too', async () => {
  const { kernel, clock } = app;
  const { pool, sql } = kernel.database;
  const manager = await buildStaff(app, 'manager');
  await makeWebhook(app, manager, { url: 'https://crochet.test/guichet' });
  await (await signedIn(app, manager)).post('/companies', { name: 'Mots-du-contact' });
  await collectDeliveries(sql, clock.now());
  const [due] = await claimDeliveries(sql, clock.now(), 1);
  if (!due) throw new Error('Nothing is due.');
  const said: string[] = [];
  const poster: WebhookPoster = {
    close: async () => {},
    async post(_url, body) {
      said.push(body);
      await pool.query('update "WebhookDelivery" set payload = null, "responseExcerpt" = null where id = $1', [due.id]);
      return { statusCode: 200, responseExcerpt: body, error: null, durationMs: 12 };
    },
  };
  await deliverOne(kernel, poster, due);
  expect(said).toEqual([expect.stringContaining('Mots-du-contact')]);
  const kept = await kernel.database.systemDb('test').webhookDelivery.findUniqueOrThrow({ where: { id: due.id } });
  expect(kept).toMatchObject({ state: 'delivered', statusCode: 200, payload: null, responseExcerpt: null });
});
