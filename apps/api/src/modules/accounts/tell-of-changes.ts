import type { ChangeSubject, FieldOf } from '@guichet/dto/accounts/client-fields';
import { fieldMode } from '@guichet/dto/accounts/client-fields';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Context } from '../../kernel/context.ts';
import type { ChangeRequest } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { findHolders, notify, type Recipient } from '../notifications/public.ts';
import { type AccountMail, accountMailWords, changeLine } from './account-mail-words.ts';
import { findCompanyName } from './company-name.sql.ts';

/** Tells the staff who decide what a client changed and what they ask for, from what to what, in one message each. [WS-01] */
export async function tellStaff(tx: Transaction, context: Context, rows: readonly ChangeRequest[]): Promise<void> {
  const asked = rows.filter(({ state }) => state === 'waiting');
  const changed = rows.filter(({ state }) => state !== 'waiting');
  if (rows.length === 0) return;
  const recipientIds = await findHolders(sqlIn(tx), 'accounts.decide');
  if (changed.length > 0) await tell(tx, context, { kind: 'account.changed', rows: changed, recipientIds });
  if (asked.length > 0) await tell(tx, context, { kind: 'account.change_requested', rows: asked, recipientIds });
}

/** Tells whoever asked what became of it; nothing of a field that is hidden from them by now. [WS-01] */
export async function tellClient(tx: Transaction, context: Context, request: ChangeRequest): Promise<void> {
  const { requestedById, state, subject, field } = request;
  const mode = fieldMode(context.settings, subject, field as FieldOf<ChangeSubject>);
  if (!requestedById || mode === 'hidden') return;
  const kind = state === 'accepted' ? 'account.change_accepted' : 'account.change_declined';
  await tell(tx, context, { kind, rows: [request], recipientIds: [requestedById] });
}

interface News {
  kind: AccountMail;
  rows: readonly ChangeRequest[];
  recipientIds: readonly string[];
}

async function tell(tx: Transaction, context: Context, { kind, rows, recipientIds }: News): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { id, companyId } = first;
  const [company] = await sqlIn(tx).rows(findCompanyName, [companyId]);
  await notify(tx, context, {
    kind,
    key: id,
    subject: { entity: 'changeRequest', id },
    companyId,
    recipientIds,
    mail: (person) => draftFor(context, { kind, rows, companyName: company?.name ?? '' }, person),
  });
}

function draftFor(
  { kernel, actor }: Context,
  { kind, rows, companyName }: Omit<News, 'recipientIds'> & { companyName: string },
  person: Recipient,
) {
  const { language } = person;
  const first = rows[0] as ChangeRequest;
  const { subject, opening, label } = accountMailWords[language][kind]({ companyName, actorName: actor.name });
  const page = person.kind === 'staff' ? `/admin/client-changes?companyId=${first.companyId}` : '/profile';
  return {
    kind,
    dedupeKey: `${kind}:${first.id}:${person.id}`,
    to: { name: person.name, address: person.email },
    language,
    subject,
    paragraphs: [opening, ...rows.map((row) => changeLine(row, language)), ...(first.reason ? [first.reason] : [])],
    action: { label, url: publicUrl(kernel, page) },
    recipientId: person.id,
    companyId: first.companyId,
  };
}
