import type { Transporter } from 'nodemailer';
import type { Kernel } from '../../kernel/context.ts';
import { statement } from '../../kernel/db/sql.ts';
import { startOutbox } from '../../kernel/jobs/outbox.ts';
import { composeMail, type LeavingMail, readStationery, type Stationery } from './compose-mail.ts';
import { IS_SHUT_OUT, READER_JOIN } from './shut-out.sql.ts';

/** A mail whose process died while sending is tried again after this long; its Message-ID tells a double. */
const LEASE_SECONDS = 300;
const MAX_ATTEMPTS = 14;
const SHUT_OUT = 'Its recipient was shut out, left the company or lost the right to read it before it could leave.';

interface ClaimedMail extends LeavingMail {
  attempts: number;
  /** Whom it was written to may no longer read what it says. */
  isShutOut: boolean;
}

/**
 * Sends what is queued, in any number of processes, until stopped. A mail server that is down delays mails: each is tried again
 * after a wait that doubles from half a minute to six hours. Whom it goes to is looked at again: what waited for somebody who was shut out
 * meanwhile is kept, and does not leave. [AG-11, AG-14]
 */
export function startDelivery(kernel: Kernel): { stop(): Promise<void>; deliverNow(): Promise<number> } {
  const { smtpUrl } = kernel.environment;
  if (!smtpUrl) return { stop: async () => {}, deliverNow: async () => 0 };
  let transport: Transporter | undefined;
  const opened = async () => (transport ??= await openTransport(smtpUrl));
  const outbox = startOutbox(kernel, { name: 'mails', send: () => deliverDue(kernel, opened) });
  return {
    deliverNow: outbox.sendNow,
    async stop() {
      await outbox.stop();
      transport?.close();
    },
  };
}

/** The library is loaded with the first mail that leaves. */
async function openTransport(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport(smtpUrl, { pool: true, disableFileAccess: true, disableUrlAccess: true } as object);
}

/** One is claimed at a time: behind a server that takes minutes over each, what waits stays free for other processes. */
async function deliverDue(kernel: Kernel, opened: () => Promise<Transporter>): Promise<number> {
  let sent = 0;
  let stationery: Stationery | undefined;
  for (;;) {
    const claim = [kernel.clock.now().toISOString(), LEASE_SECONDS];
    const [mail] = await kernel.database.sql.rows(claimMail, claim);
    if (!mail) return sent;
    stationery ??= await readStationery(kernel);
    if (await sendOne(kernel, await opened(), mail, stationery)) sent += 1;
  }
}

async function sendOne(
  kernel: Kernel,
  transport: Transporter,
  mail: ClaimedMail,
  stationery: Stationery,
): Promise<boolean> {
  const now = kernel.clock.now();
  if (mail.isShutOut) {
    await kernel.database.sql.rows(markWaiting, [mail.id, 'kept', now.toISOString(), SHUT_OUT]);
    return false;
  }
  try {
    await transport.sendMail(composeMail(mail, stationery));
    await kernel.database.sql.rows(markSent, [mail.id, now.toISOString()]);
    return true;
  } catch (error) {
    const state = mail.attempts >= MAX_ATTEMPTS ? 'failed' : 'queued';
    // One that is given up waits for nothing: its time is when that was.
    const waitMs = state === 'failed' ? 0 : Math.min(30_000 * 2 ** (mail.attempts - 1), 6 * 3_600_000);
    const next = new Date(now.getTime() + waitMs).toISOString();
    await kernel.database.sql.rows(markWaiting, [mail.id, state, next, String(error).slice(0, 500)]);
    return false;
  }
}

const claimMail = statement<ClaimedMail>(
  'claim_mail',
  `with claimed as (
     update "MailMessage" set attempts = attempts + 1, "nextAttemptAt" = $1::timestamptz + make_interval(secs => $2)
     where id = (
       select id from "MailMessage" where state = 'queued' and "nextAttemptAt" <= $1::timestamptz
       order by "nextAttemptAt", id limit 1 for update skip locked)
     returning *)
   select c.id::text, c.kind, c."toName", c."toAddress", c.subject, c."textBody", c."richBody", c."actionLabel", c."inReplyTo",
     c."ticketId"::text, c.attempts, case when c.language = 'en' then 'en' else 'fr' end as language,
     r.kind::text as "recipientKind", coalesce(u.state = 'active', false) as "canSignIn", ${IS_SHUT_OUT} as "isShutOut"
   from claimed c ${READER_JOIN}`,
);
// A link that has left is its recipient's alone: what is kept no longer holds its secret.
const markSent = statement<never>(
  'mark_mail_sent',
  `update "MailMessage" set state = 'sent', "sentAt" = $2, "lastError" = null,
     "textBody" = regexp_replace("textBody", '(/link/)[A-Za-z0-9_-]{20,}', '\\1…', 'g')
   where id = $1`,
);
const markWaiting = statement<never>(
  'mark_mail_waiting',
  `update "MailMessage" set state = $2::"MailState", "nextAttemptAt" = $3, "lastError" = $4 where id = $1`,
);
