// Receives webhooks and believes only what is signed.
//   WEBHOOK_SECRET=whsec_… PORT=8081 node webhook-receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { WEBHOOK_SECRET = '', PORT = '8081' } = process.env;
const key = Buffer.from(WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
const TOLERANCE_SECONDS = 5 * 60;
const MAX_BYTES = 1_000_000;
/** A message may come twice; a real receiver keeps these ids in its database. */
const seen = new Set();

/** Whether a message is ours and fresh. The signature covers the very bytes: check before parsing. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((signature) => {
    const [version, encoded = ''] = signature.split(',');
    const given = Buffer.from(encoded, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error('too long');
  }
  return Buffer.concat(chunks).toString('utf8');
}

const server = createServer(async (request, response) => {
  try {
    const body = await readBody(request);
    if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
    // Answer first, work later: a receiver has ten seconds.
    response.writeHead(204).end();
    if (seen.has(request.headers['webhook-id'])) return;
    seen.add(request.headers['webhook-id']);
    const { type, data } = JSON.parse(body);
    console.log(`${type} ${data.reference ?? data.name ?? data.id ?? ''} ${data.url ?? ''}`.trimEnd());
  } catch {
    if (!response.headersSent) response.writeHead(400).end();
  }
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
