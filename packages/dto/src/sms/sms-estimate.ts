import * as z from 'zod';
import { id, language, reference } from '../core/scalars.ts';

/** A text that is about to be sent, and to whom. */
export const smsEstimateInput = z.strictObject({
  text: z.string().max(2000),
  language: language.default('fr'),
  recipientIds: z.array(reference('user')).max(500),
});

/** Why a person gets no SMS, if so. */
export const smsReach = z.enum(['reachable', 'no_number', 'refused']);

/** What it costs before it leaves. [WS-15] */
export const smsEstimate = z
  .object({
    /** Off, nothing would leave. */
    isOn: z.boolean(),
    /** As it would leave: signs of the SMS alphabet, the mention of STOP. */
    text: z.string(),
    encoding: z.enum(['gsm7', 'ucs2']),
    units: z.int(),
    unitsLeft: z.int(),
    /** Of each SMS. */
    segments: z.int(),
    /** Thousandths of the currency, for all who are reached. */
    costMills: z.int(),
    recipients: z.array(z.object({ id, reach: smsReach })),
  })
  .meta({ id: 'SmsEstimate' });
export type SmsEstimate = z.infer<typeof smsEstimate>;
