import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Prisma } from '../db/generated/client.ts';
import { JSON_NULL } from '../db/model-names.ts';
import { conflict, invalid, malformed, ProblemError } from '../errors/problem-error.ts';

/**
 * Runs a create or a command once per `Idempotency-Key`: the same key and body get the stored answer, another body is refused
 * (422), and one that is under way too (409). A key whose process died before it answered stays refused: never applied twice.
 * Without a key it just runs.
 */
export async function runOnce<Answer>(
  context: Context,
  request: FastifyRequest,
  statusCode: number,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !context.actor) return act();
  if (typeof key !== 'string' || key.length < 8 || key.length > 100)
    throw malformed({ 'Idempotency-Key': 'invalid_format' });
  const store = context.kernel.database.systemDb('idempotency keys').idempotentRequest;
  // Two programs of one person may choose the same key for different requests.
  const id = { userId: context.actor.key?.id ?? context.actor.userId, key };
  const fingerprint = fingerprintOf(request);
  const claimed = await store.createMany({ data: { ...id, fingerprint }, skipDuplicates: true });
  if (claimed.count === 0) {
    const stored = await store.findUnique({ where: { userId_key: id } });
    if (stored?.fingerprint !== fingerprint) throw invalid({ 'Idempotency-Key': 'used_for_another_request' });
    if (stored.statusCode === null) throw conflict('idempotency.in_progress');
    return (stored.responseBody ?? undefined) as Answer;
  }
  try {
    const answer = await act();
    const responseBody = answer === undefined ? JSON_NULL : (answer as Prisma.InputJsonValue);
    await store.update({ where: { userId_key: id }, data: { statusCode, responseBody } });
    return answer;
  } catch (error) {
    // A refusal changed nothing: the same key may try again once its cause is gone. After any other failure nobody knows whether
    // something was committed, and the key stays refused.
    if (error instanceof ProblemError) await store.deleteMany({ where: { ...id, statusCode: null } });
    throw error;
  }
}

function fingerprintOf(request: FastifyRequest): string {
  // A form of files is read by its handler: its length stands for it.
  const body = request.routeOptions.config.takesFiles ? request.headers['content-length'] : request.body;
  const said = JSON.stringify([request.method, request.url, body ?? null]);
  return createHash('sha256').update(said).digest('hex');
}
