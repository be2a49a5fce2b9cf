import path from 'node:path';
import { buildApp } from './app.ts';
import { databaseAddress } from './database-address.ts';
import { assertPrepared } from './kernel/db/assert-prepared.sql.ts';
import { readEnvironment } from './kernel/environment.ts';
import { createPdfRenderer } from './kernel/pdf/pdf-renderer.ts';
import { createFirstAdminLink } from './modules/identity/public.ts';
import { startIntake } from './modules/intake/public.ts';
import { startDelivery } from './modules/mails/public.ts';
import { startSms } from './modules/sms/public.ts';
import { startWebhooks } from './modules/webhooks/public.ts';
import { pdfTemplates } from './pdf-templates.ts';

const environment = readEnvironment(process.env);
const databaseUrl = await databaseAddress(environment.databaseUrl);
if (!databaseUrl) throw new Error('DATABASE_URL is needed: set it, or start the product with npm start.');

const root = path.resolve(import.meta.dirname, '../../..');
// A supervisor has seen to it before it tells the address.
if (environment.databaseUrl) await assertPrepared(databaseUrl, path.join(root, 'prisma/migrations'));
const app = await buildApp({
  environment: { ...environment, databaseUrl },
  pdf: createPdfRenderer({ templates: pdfTemplates }),
  interfaces: { backoffice: path.join(root, 'apps/backoffice/dist'), portal: path.join(root, 'apps/portal/dist') },
});
await app.http.listen({ host: environment.host, port: environment.port });
const delivery = startDelivery(app.kernel);
const intake = startIntake(app.kernel);
const sms = startSms(app.kernel);
const webhooks = startWebhooks(app.kernel);

const link = await createFirstAdminLink(app.kernel);
if (link) tell({ type: 'admin-link', url: link }, `Make the first administrator's account here: ${link}`);
tell({ type: 'ready' }, `Guichet is ready on ${environment.host}:${environment.port}`);

// Jobs start behind the first page: nobody waits for them.
void app.kernel.jobs.start(app.kernel.settings.current()['business.timeZone']).catch((error: unknown) => {
  app.kernel.log.error({ err: error }, 'jobs did not start');
});

/** The supervisor shows it; without one, whoever reads the output does. */
function tell(message: { type: string; url?: string }, words: string): void {
  if (process.send) process.send(message);
  else console.log(words);
}

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await intake.stop();
  await webhooks.stop();
  await sms.stop();
  await delivery.stop();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// The supervisor is gone: nobody would restart or stop this process any more.
process.on('disconnect', () => void stop());
