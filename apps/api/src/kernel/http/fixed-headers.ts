import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

type Headers = Readonly<Record<string, string>>;

const OPTIONS: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      // A PDF is read in the browser's own reader, from memory.
      frameSrc: ['blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Sent by us, when it is known that people come by TLS.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
};

const ROBOTS: Headers = { 'x-robots-tag': 'noindex, nofollow' };

/** What goes with every page and its files. Nothing in it depends on the request: it is worked out once. [AG-33] */
export const pageHeaders: Headers = { ...helmetHeaders(OPTIONS), ...ROBOTS };

/** What goes with an answer of the API, which no browser shows as a page: it holds nothing, and nothing frames it (OWASP REST Security). */
export const answerHeaders: Headers = {
  ...ROBOTS,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** What the library sets, asked of it with an answer that only remembers. */
function helmetHeaders(options: HelmetOptions): Headers {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw new Error('The headers could not be worked out.', { cause: error });
  });
  return headers;
}
