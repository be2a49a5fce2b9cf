import * as z from 'zod';
import { emailAddress, line, optionalLine } from '../core/scalars.ts';
import { notificationSettingSchemas } from '../notifications/notification-settings.ts';
import { smsSettingSchemas } from '../sms/sms-settings.ts';
import { unnamedBusiness } from './unnamed-business.ts';

/** An origin, `https://example.org`, written as browsers name it: they compare letter by letter. [AG-32] */
export const origin = z
  .string()
  .max(200)
  .overwrite(asBrowsersNameIt)
  .refine(isOrigin, { error: 'not_an_origin' })
  .meta({ format: 'uri' });

/** What people copy has a slash at its end, capitals, accents, or the port that goes without saying. */
function asBrowsersNameIt(typed: string): string {
  const url = URL.parse(typed.trim());
  const isBare = url !== null && url.href === `${url.origin}/`;
  return isBare ? url.origin : typed;
}

function isOrigin(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.origin === text && !text.includes('*');
}

const seenModes = ['shown', 'editable', 'approval'] as const;

/** What a client may do with a field of their account. [WS-01] */
const field = (mode: 'hidden' | (typeof seenModes)[number]) => z.enum(['hidden', ...seenModes]).default(mode);

/** The same for a field that a client always sees: names stand everywhere, and the address is what they sign in with. [WS-01] */
const seen = (mode: (typeof seenModes)[number]) => z.enum(seenModes).default(mode);

/**
 * Every setting with its schema and default. Groups are what the settings page shows together.
 * A stored value that no longer fits its schema falls back to the default.
 */
export const settingSchemas = {
  'business.name': line(120).default(unnamedBusiness),
  'business.addressLine1': optionalLine().default(null),
  'business.postalCode': optionalLine(12).default(null),
  'business.city': optionalLine(80).default(null),
  'business.email': emailAddress.nullable().default(null),
  'business.phone': optionalLine(40).default(null),
  'business.accentColor': z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1f5fbf'),
  /** Where people reach the product, for links in mails: `https://guichet.example.org`. */
  'business.publicUrl': origin.nullable().default(null),
  'business.timeZone': z.string().max(60).refine(isTimeZone, { error: 'unknown_time_zone' }).default('Europe/Paris'),
  'business.language': z.enum(['fr', 'en']).default('fr'),
  'hours.packValidityMonths': z.int().min(1).max(120).default(12),
  /** When a sold pack can be used: at once, once its invoice is issued, or once it is paid. [AG-01] */
  'hours.packUsableFrom': z.enum(['purchase', 'invoice_issued', 'invoice_paid']).default('purchase'),
  'hours.defaultUnitMinutes': z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30)]).default(15),
  'hours.defaultOverage': z.enum(['refused', 'settled', 'billed']).default('settled'),
  'hours.warningPercent': z.int().min(1).max(90).default(20),
  'hours.clientSeesRealMinutes': z.boolean().default(true),
  'hours.clientSeesPerson': z.boolean().default(true),
  'tickets.notificationAddress': emailAddress.nullable().default(null),
  'tickets.autoCloseDays': z.int().min(1).max(90).default(7),
  /** The address that clients write to; the general one when it is not said. [AG-17] */
  'incoming.address': emailAddress.nullable().default(null),
  /** Whether the mailbox takes what comes for `support+anything@`. */
  'incoming.plusAddressing': z.boolean().default(false),
  /** Whether the address of a known person is enough to write, without an answer to a mail of ours: a `From` can be forged. */
  'incoming.trustsKnownSenders': z.boolean().default(true),
  ...notificationSettingSchemas,
  ...smsSettingSchemas,
  /** Whether somebody without an account may ask for one; the business decides of each. [WS-02] */
  'clientAccounts.selfRegistration': z.boolean().default(false),
  'clientAccounts.companyName': seen('shown'),
  'clientAccounts.companyLegalName': field('shown'),
  'clientAccounts.companySiren': field('shown'),
  'clientAccounts.companyVatNumber': field('shown'),
  'clientAccounts.companyEmail': field('editable'),
  'clientAccounts.companyPhone': field('editable'),
  'clientAccounts.companyWebsite': field('editable'),
  'clientAccounts.companyAddressLine1': field('approval'),
  'clientAccounts.companyAddressLine2': field('approval'),
  'clientAccounts.companyPostalCode': field('approval'),
  'clientAccounts.companyCity': field('approval'),
  'clientAccounts.companyCountryCode': field('approval'),
  'clientAccounts.contactFirstName': seen('editable'),
  'clientAccounts.contactLastName': seen('editable'),
  'clientAccounts.contactJobTitle': field('editable'),
  'clientAccounts.contactEmail': seen('editable'),
  'clientAccounts.contactPhone': field('editable'),
  'clientAccounts.contactMobile': field('editable'),
  'security.allowedOrigins': z.array(origin).max(50).default([]),
  /** Whether the description of the API, the same for every business, is read without a session. [AG-30] */
  'security.showsApiDocumentation': z.boolean().default(false),
} as const satisfies Record<string, z.ZodType>;

export type SettingKey = keyof typeof settingSchemas;
export type Settings = { readonly [K in SettingKey]: z.output<(typeof settingSchemas)[K]> };

/** What `PATCH /settings` takes: any of them. One that is absent stays as it is; its default is for what was never set. */
export const settingsUpdate = z.strictObject(withoutDefaults()).partial();

/** What `GET /settings` answers; a secret that is set stands there as a mask. */
export const settingsRow = z.object({ values: z.record(z.string(), z.unknown()) }).meta({ id: 'Settings' });

/** What every page needs before anyone has signed in. [AG-37] */
export const branding = z
  .object({
    businessName: z.string(),
    accentColor: z.string(),
    hasLogo: z.boolean(),
    /** Dark ink: on the dark theme it stands on a light plate. */
    isLogoDark: z.boolean(),
    timeZone: z.string(),
    language: z.enum(['fr', 'en']),
    isDemo: z.boolean(),
    /** Whether one may ask for an account by oneself. [WS-02] */
    mayRegister: z.boolean(),
  })
  .meta({ id: 'Branding' });
export type Branding = z.infer<typeof branding>;

type WithoutDefaults = { [K in SettingKey]: ReturnType<(typeof settingSchemas)[K]['unwrap']> };

function withoutDefaults(): WithoutDefaults {
  const entries = Object.entries(settingSchemas).map(([key, schema]) => [key, schema.unwrap()]);
  return Object.fromEntries(entries) as WithoutDefaults;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
