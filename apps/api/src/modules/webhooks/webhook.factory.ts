import { signedIn } from '../../testing/api.ts';
import type { TestApp } from '../../testing/test-app.ts';

/** Adds a webhook as somebody, through the API. */
export async function makeWebhook(
  test: TestApp,
  creator: { id: string },
  fields: { url: string; events?: readonly string[] },
) {
  const input = { name: 'Comptabilité', events: ['company.created'], ...fields };
  const answer = await (await signedIn(test, creator)).post('/webhooks', input);
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; secret: string };
}
