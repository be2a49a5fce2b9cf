import * as z from 'zod';
import { id } from '../core/scalars.ts';

/** How mails leave and come in, as the process was started: host and port, never who signs in there. [AG-11, AG-17] */
export const mailServer = z
  .object({
    /** `null` while nothing leaves: mails are kept. */
    sendsBy: z.string().nullable(),
    /** Whom mails come from. */
    sender: z.string(),
    /** `null` while no mailbox is read. */
    readsFrom: z.string().nullable(),
    /** Where answers to mails go, when a mailbox is read. */
    answersGoTo: z.string().nullable(),
  })
  .meta({ id: 'MailServer' });

/** A mail to oneself, to see whether mails arrive. */
export const mailTest = z.object({ id }).meta({ id: 'MailTest' });
