import type { RowOf } from '@guichet/dto/core/resource';
import { mailMessage } from '@guichet/dto/mails/mail-message';
import { mailServer, mailTest } from '@guichet/dto/mails/mail-server';
import { can } from '../../kernel/access/actor.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { hideSecrets } from './hide-secrets.ts';
import { readMailServer } from './mail-server.ts';
import { testMail } from './test-mail.ts';

const select = {
  id: true,
  kind: true,
  toName: true,
  toAddress: true,
  subject: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} as const satisfies Prisma.MailMessageSelect;

type Stored = Prisma.MailMessageGetPayload<{ select: typeof select }>;

const toRow = (stored: Stored): RowOf<typeof mailMessage> => ({
  ...stored,
  createdAt: stored.createdAt.toISOString(),
  sentAt: stored.sentAt?.toISOString() ?? null,
});

/** What left, what waits, what failed: staff read it and may send again. [AG-11] */
export function mailRoutes(routes: Routes): void {
  crudRoutes(routes, mailMessage, {
    access: { read: 'mails.read' },
    store: { model: 'mailMessage', select, toRow },
    readItem: readMail,
    abilities: ({ actor, kernel }, { state }) => ({ retry: can(actor, 'mails.retry') && mayLeave(kernel, state) }),
  });
  routes.add(
    'POST',
    '/mails/:id/retry',
    { access: 'mails.retry', summary: 'Send a mail again', params: idParams },
    (context, { params }) => retryMail(context, params.id),
  );
  const server = { access: 'mails.read', summary: 'How mails leave and come in', reply: mailServer } as const;
  routes.add('GET', '/mail-server', server, async ({ kernel }) => readMailServer(kernel));
  const test = {
    access: 'settings.write',
    summary: 'Send yourself a mail to try the server',
    reply: mailTest,
  } as const;
  routes.add('POST', '/mail-tests', test, testMail);
}

/**
 * Reads a mail with its text. The secret of a one-time link is its recipient's alone: whoever could read it here would sign in as
 * them. Only who holds the permission, the superadmin who may change everyone anyway, sees it while no mail server carries it. [FR-10]
 */
async function readMail(context: Context, id: string) {
  const stored = await context.db.mailMessage.findFirst({ where: { id }, select: { ...select, textBody: true } });
  if (!stored) return null;
  const textBody = can(context.actor, 'mails.readSecrets') ? stored.textBody : hideSecrets(stored.textBody);
  return { ...toRow(stored), textBody };
}

/** Puts a mail that waits or failed back at the head of the queue. Throws conflict('mail.already_sent'). */
async function retryMail(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const mail = await orNotFound(tx.mailMessage.findFirst({ where: { id }, select: { state: true } }));
    if (isOver(mail.state)) throw conflict('mail.already_sent');
    const state = context.kernel.environment.smtpUrl ? 'queued' : 'kept';
    await tx.mailMessage.update({ where: { id }, data: { state, attempts: 0, nextAttemptAt: context.clock.now() } });
  });
}

/** What was kept for want of a mail server leaves once there is one. */
const mayLeave = ({ environment }: Kernel, state: Stored['state']): boolean =>
  state === 'kept' ? environment.smtpUrl !== undefined : !isOver(state);

const isOver = (state: Stored['state']): boolean => state === 'sent' || state === 'bounced';
