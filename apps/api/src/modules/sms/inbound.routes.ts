import * as z from 'zod';
import type { Input, Routes } from '../../kernel/http/route.ts';
import { receiveFromGateway, receiveFromTwilio, TWILIO_PATH } from './receive-sms.ts';

/** Whatever a provider says beside what we read. */
const fields = z.record(z.string().max(100), z.coerce.string().max(5000));
const HTTP_PATH = '/sms/inbound/http';

/** What providers pass on to us; nobody is signed in, each proves who it is. [WS-15] */
export function inboundRoutes(routes: Routes): void {
  const twilio = {
    access: 'public',
    summary: 'An SMS that came in, told by Twilio under its signature',
    body: fields,
    isForm: true,
  } as const;
  routes.add('POST', TWILIO_PATH, twilio, ({ kernel }, { body, request }) => {
    const signature = request.headers['x-twilio-signature'];
    return receiveFromTwilio(kernel, body, typeof signature === 'string' ? signature : undefined);
  });
  const summary = 'An SMS that came in, told by a gateway with its secret (Authorization: Bearer, or ?secret=)';
  const http = { access: 'public', summary, query: fields, body: fields, isForm: true } as const;
  routes.add('POST', HTTP_PATH, http, ({ kernel }, input) =>
    receiveFromGateway(kernel, { ...input.query, ...input.body }, secretOf(input)),
  );
  // Many gateways know no other way.
  routes.add('GET', HTTP_PATH, { access: 'public', summary, query: fields }, ({ kernel }, input) =>
    receiveFromGateway(kernel, input.query, secretOf(input)),
  );
}

function secretOf({ query, request }: Pick<Input<unknown, Record<string, string>, unknown>, 'query' | 'request'>) {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? query.secret;
}
