import {
  linkPreview,
  linkToken,
  loginInput,
  passwordChoice,
  passwordResetRequest,
  signedIn,
} from '@guichet/dto/identity/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { accessTokensOf } from './access-token.ts';
import { choosePassword, previewLink } from './choose-password.ts';
import { confirmEmail } from './confirm-email.ts';
import { refreshSession } from './refresh-session.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { type Device, SESSION_DAYS } from './session.sql.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { countTry, mailsFrom } from './throttle.sql.ts';

const REFRESH_COOKIE = 'guichet_refresh';

/** Getting in and out. [AG-30] */
export function authRoutes(routes: Routes): void {
  const enter = { access: 'public', reply: signedIn, status: 200 } as const;
  routes.add(
    'POST',
    '/auth/login',
    { ...enter, summary: 'Sign in', body: loginInput },
    async ({ kernel, requestId }, input) => {
      const { user, ...tokens } = await signIn(kernel, input.body, { ...deviceOf(input.request), requestId });
      setRefreshCookie(kernel, input, tokens.refreshToken);
      return { accessToken: tokens.accessToken, user, liveMark: kernel.feed.mark() };
    },
  );
  routes.add(
    'POST',
    '/auth/refresh',
    { ...enter, summary: 'Renew the access token' },
    async ({ kernel, requestId }, input) => {
      const { user, ...tokens } = await refreshSession(kernel, readRefreshCookie(input.request), requestId);
      setRefreshCookie(kernel, input, tokens.refreshToken);
      return { accessToken: tokens.accessToken, user, liveMark: kernel.feed.mark() };
    },
  );
  routes.add(
    'POST',
    '/auth/logout',
    { access: 'public', summary: 'Sign out' },
    async ({ kernel, requestId }, input) => {
      clearRefreshCookie(kernel, input);
      await signOut(
        kernel,
        { refreshToken: readRefreshCookie(input.request), sessionId: await sessionOf(routes, input.request) },
        requestId,
      );
    },
  );
  routes.add(
    'POST',
    '/auth/logout-everywhere',
    { access: 'signed-in', isPersonal: true, summary: 'Sign out everywhere' },
    async (context, input) => {
      clearRefreshCookie(context.kernel, input);
      await signOutEverywhere(context);
    },
  );
  linkRoutes(routes);
}

function linkRoutes(routes: Routes): void {
  const ask = {
    access: 'public',
    summary: 'Ask for a link to choose a new password',
    body: passwordResetRequest,
  } as const;
  routes.add('POST', '/auth/password-reset', ask, async ({ kernel }, { body, request }) => {
    await countTry(kernel.database.sql, [mailsFrom(request.ip)], kernel.clock.now());
    // Once the answer has left: how long it takes tells nobody whether the address is known.
    setImmediate(() => {
      requestPasswordReset(kernel, body.email).catch((error: unknown) =>
        kernel.log.warn({ err: error }, 'no reset was mailed'),
      );
    });
  });
  const preview = {
    access: 'public',
    summary: 'What a link opens',
    params: z.object({ token: linkToken }),
    reply: linkPreview,
  } as const;
  routes.add('GET', '/auth/links/:token', preview, ({ kernel }, { params }) => previewLink(kernel, params.token));
  const choose = { access: 'public', summary: 'Choose the password behind a link', body: passwordChoice } as const;
  routes.add('POST', '/auth/passwords', choose, ({ kernel, requestId }, { body }) =>
    choosePassword(kernel, body, requestId),
  );
  const confirm = {
    access: 'public',
    summary: 'Confirm a new address',
    body: z.strictObject({ token: linkToken }),
  } as const;
  routes.add('POST', '/auth/email-confirmations', confirm, ({ kernel, requestId }, { body }) =>
    confirmEmail(kernel, body.token, requestId),
  );
}

function deviceOf(request: FastifyRequest): Device {
  return { userAgent: (request.headers['user-agent'] ?? '').slice(0, 300), address: request.ip };
}

/** The session of the access token, when one was sent and is still good: signing out never fails. */
async function sessionOf({ kernel }: Routes, request: FastifyRequest): Promise<string | undefined> {
  const tokens = await accessTokensOf(kernel);
  try {
    return tokens.read(request)?.sessionId;
  } catch {
    return undefined;
  }
}

/** The refresh token that a browser sent. */
function readRefreshCookie(request: FastifyRequest): string | undefined {
  return request.cookies[REFRESH_COOKIE];
}

/** Gives a refresh token to a browser: no script reads it, no other site sends it, and only sign-in's routes receive it. */
function setRefreshCookie(kernel: Kernel, { request, reply }: Exchange, refreshToken: string): void {
  reply.setCookie(REFRESH_COOKIE, refreshToken, { ...attributes(kernel, request), maxAge: SESSION_DAYS * 24 * 3600 });
}

/** Takes the refresh token back. */
function clearRefreshCookie(kernel: Kernel, { request, reply }: Exchange): void {
  reply.clearCookie(REFRESH_COOKIE, attributes(kernel, request));
}

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

function attributes(kernel: Kernel, request: FastifyRequest) {
  const secure = request.protocol === 'https' || publicUrl(kernel, '/').startsWith('https:');
  return { httpOnly: true, sameSite: 'strict', path: '/api/v1/auth', secure } as const;
}
