import * as z from 'zod';
import { emailAddress, id, instant, language, line, optionalLine } from '../core/scalars.ts';
import { newPassword } from './password.ts';
import { permission } from './permission.ts';
import { ticketScope } from './user.ts';

/** Sign-in. `code` is the TOTP or a recovery code, asked for by the problem `auth.code_required`. */
export const loginInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(200),
  code: z.string().trim().max(20).optional(),
});

/** Who is signed in, and what they may do. */
export const me = z
  .object({
    id,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    /** These three may be hidden from a client: they are then not there. [WS-01] */
    phone: z.string().nullable().optional(),
    mobile: z.string().nullable().optional(),
    jobTitle: z.string().nullable().optional(),
    language,
    roleId: id,
    roleName: z.string(),
    kind: z.enum(['staff', 'client']),
    companyId: id.nullable(),
    companyName: z.string().nullable(),
    ticketScope,
    hasTotp: z.boolean(),
    permissions: z.array(permission),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** What sign-in and refresh answer; the refresh token travels in an `HttpOnly` cookie. */
export const signedIn = z.object({
  accessToken: z.string(),
  user: me,
  /** Said as `Last-Event-ID` on the live feed, it tells all that changes from now on: what is read before it is open misses nothing. */
  liveMark: z.string(),
});

export const passwordResetRequest = z.strictObject({ email: emailAddress });

/** The secret of a link, as its address carries it. */
export const linkToken = z.string().min(20).max(200);

/** Sets the password behind an invitation, a reset or the first administrator's link. */
export const passwordChoice = z.strictObject({ token: linkToken, password: newPassword });

/** What a link opens, so that its page can greet the person. */
export const linkPreview = z.object({
  purpose: z.enum(['invitation', 'password_reset', 'first_admin', 'email_change']),
  email: z.string(),
  firstName: z.string(),
});

export const passwordChange = z.strictObject({ currentPassword: z.string().max(200), password: newPassword });

/** The part of a profile that its person edits; a new address takes effect once confirmed by mail. [AG-15] */
export const profileUpdate = z
  .strictObject({
    firstName: line(80),
    lastName: line(80),
    jobTitle: optionalLine(80),
    phone: optionalLine(40),
    mobile: optionalLine(40),
    language,
    email: emailAddress,
  })
  .partial();

/** A device that is signed in. */
export const session = z.object({
  id,
  userAgent: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  isCurrent: z.boolean(),
});
export type SessionRow = z.infer<typeof session>;
export const sessionList = z.object({ rows: z.array(session) });

export const totpSetup = z.object({ secret: z.string(), uri: z.string(), qrCode: z.string() });
export const totpConfirmation = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
export const recoveryCodes = z.object({ codes: z.array(z.string()) });
export const passwordConfirmation = z.strictObject({ password: z.string().max(200) });
