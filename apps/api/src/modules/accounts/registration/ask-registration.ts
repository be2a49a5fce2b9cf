import type { RegistrationInput } from '@guichet/dto/accounts/registration';
import { publicUrl } from '../../../kernel/base-url.ts';
import type { Kernel } from '../../../kernel/context.ts';
import { transaction } from '../../../kernel/db/transaction.ts';
import { uuidv7 } from '../../../kernel/ids.ts';
import { findAccountByEmail, hashSecret, newSecret } from '../../identity/public.ts';
import { queueMail } from '../../mails/public.ts';
import { lockAddress } from './registration.sql.ts';
import { registrationWords } from './registration-words.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Mails a link to whoever asks for an account; who has one already is told so, at their address alone. Meant to run once the request is
 * answered: how long it takes tells nothing. What was typed is in no mail: it would carry a stranger's words. [WS-02]
 */
export async function askRegistration(kernel: Kernel, input: RegistrationInput): Promise<void> {
  const { clock, database } = kernel;
  const account = await findAccountByEmail(database.sql, input.email);
  const now = clock.now();
  const [id, token] = [uuidv7(now.getTime()), newSecret()];
  const businessName = kernel.settings.current()['business.name'];
  const words = registrationWords[input.language][account ? 'known' : 'confirm'](businessName);
  const url = publicUrl(kernel, account ? '/sign-in' : `/register/link/${token}`);
  await transaction(database.systemDb('an account is asked for by nobody signed in'), async (tx) => {
    if (!account) {
      const expiresAt = new Date(now.getTime() + DAY_MS);
      // Only the last link opens, of two requests at once too.
      await lockAddress(tx, input.email);
      await tx.registration.deleteMany({ where: { email: input.email, state: 'confirming' } });
      await tx.registration.create({ data: { ...input, id, tokenHash: hashSecret(token), expiresAt, createdAt: now } });
    }
    await queueMail(tx, kernel, {
      kind: 'registration.link',
      dedupeKey: `registration:${id}`,
      to: { name: input.email, address: input.email },
      language: input.language,
      subject: words.subject,
      paragraphs: words.paragraphs,
      action: { label: words.button, url },
    });
  });
}
