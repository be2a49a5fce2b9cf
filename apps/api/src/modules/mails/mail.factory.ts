import type { TestApp } from '../../testing/test-app.ts';
import { startDelivery } from './delivery.ts';

/** Gives up the mails about a ticket, as is done at the last try when no server takes them. */
export async function giveUpMails(app: TestApp, ticketId: string): Promise<void> {
  const mails = app.kernel.database.systemDb('test').mailMessage;
  await mails.updateMany({ where: { ticketId }, data: { state: 'queued', attempts: 13 } });
  const environment = { ...app.kernel.environment, smtpUrl: 'smtp://127.0.0.1:1' };
  const delivery = startDelivery({ ...app.kernel, environment });
  await delivery.deliverNow();
  await delivery.stop();
}
