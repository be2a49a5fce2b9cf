import * as z from 'zod';

/** What would be told: a publication, one that ends the work, or that one was undone. */
export const tellingPreviewInput = z.strictObject({ act: z.enum(['publish', 'finish', 'cancel']).default('publish') });

/** Whom of the company it would reach by what, and what that costs, before it is told. [WS-15] */
export const tellingPreview = z
  .object({
    /** The contacts who may read the sheet. */
    contacts: z.int(),
    /** How many of them by mail, in their digest, by SMS; the others find it in their pages, or nowhere. */
    mail: z.int(),
    digest: z.int(),
    sms: z.int(),
    /** The longest SMS as it would leave; empty when there is none. */
    smsText: z.string(),
    units: z.int(),
    /** Of the longest one. */
    segments: z.int(),
    /** Thousandths of the currency, for all SMS. */
    costMills: z.int(),
  })
  .meta({ id: 'TellingPreview' });
export type TellingPreview = z.infer<typeof tellingPreview>;
