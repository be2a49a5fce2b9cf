import type { Prisma } from '../../kernel/db/generated/client.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { buildCompany } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';

let built = 0;

/** Builds an open ticket, of a company of its own unless one is given. */
export async function buildTicket(test: TestApp, fields: Partial<Prisma.TicketUncheckedCreateInput> = {}) {
  const now = test.clock.now();
  built += 1;
  const id = uuidv7(now.getTime());
  const companyId = fields.companyId ?? (await buildCompany(test)).id;
  return test.kernel.database.systemDb('test').ticket.create({
    data: {
      id,
      reference: `T-2025-${String(built).padStart(5, '0')}`,
      title: 'Le formulaire de contact ne part plus',
      description: 'Depuis ce matin, rien n’arrive.',
      openedAt: now,
      lastActivityAt: now,
      ...fields,
      companyId,
    },
  });
}

/** Builds a message of a ticket. */
export async function buildComment(
  test: TestApp,
  ticket: { id: string; companyId: string },
  fields: Partial<Prisma.CommentUncheckedCreateInput> = {},
) {
  const now = test.clock.now();
  const of = { ticketId: ticket.id, companyId: ticket.companyId };
  return test.kernel.database
    .systemDb('test')
    .comment.create({ data: { id: uuidv7(now.getTime()), body: 'Bonjour', createdAt: now, ...fields, ...of } });
}

/** Every mail about a ticket, oldest first. */
export function mailsAbout(test: TestApp, ticketId: string) {
  return test.kernel.database
    .systemDb('test')
    .mailMessage.findMany({ where: { ticketId }, orderBy: { createdAt: 'asc' } });
}
