import type { RowOf } from '@guichet/dto/core/resource';
import { smsTest } from '@guichet/dto/sms/sms-commands';
import { smsEstimate, smsEstimateInput } from '@guichet/dto/sms/sms-estimate';
import { smsError, smsMessage } from '@guichet/dto/sms/sms-message';
import { smsRefusal } from '@guichet/dto/sms/sms-refusal';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { estimateSms } from './estimate-sms.ts';
import { addRefusal, removeRefusal } from './refuse-sms.ts';
import { testSms } from './test-sms.ts';

const select = {
  id: true,
  kind: true,
  toName: true,
  toNumber: true,
  body: true,
  segments: true,
  costMills: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} as const satisfies Prisma.SmsMessageSelect;

type Stored = Prisma.SmsMessageGetPayload<{ select: typeof select }>;

const toRow = (stored: Stored): RowOf<typeof smsMessage> => ({
  ...stored,
  lastError: smsError.nullable().parse(stored.lastError),
  createdAt: stored.createdAt.toISOString(),
  sentAt: stored.sentAt?.toISOString() ?? null,
});

/** What left by SMS, what waits, what failed, and who wants none. [WS-15] */
export function smsRoutes(routes: Routes): void {
  crudRoutes(routes, smsMessage, {
    access: { read: 'sms.read' },
    store: { model: 'smsMessage', select, toRow },
    readItem: readSms,
    abilities: ({ actor }, { state }) => ({ retry: can(actor, 'sms.send') && !isOver(state) }),
  });
  const retry = { access: 'sms.send', summary: 'Send an SMS again', params: idParams } as const;
  routes.add('POST', '/sms/:id/retry', retry, (context, { params }) => retrySms(context, params.id));
  const test = { access: 'settings.write', summary: 'Send an SMS to try the settings', body: smsTest } as const;
  routes.add('POST', '/sms-tests', test, (context, { body }) => testSms(context, body));
  const estimate = {
    access: 'sms.send',
    summary: 'What an SMS would cost, and whom it would reach',
    body: smsEstimateInput,
    reply: smsEstimate,
    status: 200,
  } as const;
  routes.add('POST', '/sms-estimates', estimate, (context, { body }) => estimateSms(context, body));
  refusalRoutes(routes);
}

function refusalRoutes(routes: Routes): void {
  crudRoutes(routes, smsRefusal, {
    access: { read: 'sms.read', create: 'sms.send', remove: 'sms.send' },
    store: {
      model: 'smsRefusal',
      select: { id: true, number: true, by: true, createdAt: true },
      toRow: (stored: RowOf<typeof smsRefusal> & { createdAt: unknown }) => ({
        ...stored,
        createdAt: new Date(stored.createdAt).toISOString(),
      }),
      search: (words) => ({ number: { contains: words.replaceAll(/\D/g, '').replace(/^0/, '') || words } }),
    },
    create: addRefusal,
    remove: removeRefusal,
  });
}

async function readSms(context: Context, id: string) {
  const stored = await context.db.smsMessage.findFirst({ where: { id }, select: { ...select, lastAnswer: true } });
  return stored && { ...toRow(stored), lastAnswer: stored.lastAnswer };
}

/** Puts an SMS that waits or failed back at the head of the queue. Throws conflict('sms.already_sent' | 'sms.refused'). */
async function retrySms(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const { state } = await orNotFound(tx.smsMessage.findFirst({ where: { id }, select: { state: true } }));
    if (state === 'sent') throw conflict('sms.already_sent');
    if (state === 'refused') throw conflict('sms.refused');
    const data = { state: 'queued', attempts: 0, nextAttemptAt: context.clock.now() } as const;
    await tx.smsMessage.update({ where: { id }, data });
  });
}

const isOver = (state: Stored['state']): boolean => state === 'sent' || state === 'refused';
