import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { notFound } from '../errors/problem-error.ts';
import { uuidv7 } from '../ids.ts';
import { type AnswerProblem, createProblemAnswer, type ProblemReaders } from './answer-problem.ts';
import { answerHeaders, pageHeaders } from './fixed-headers.ts';
import { checkOrigin } from './origin-gate.ts';
import { answerUnreadable } from './unreadable-request.ts';

/** Requests of one address in a minute, past which it waits; a signed-in page stays far below. */
const REQUESTS_PER_MINUTE = 1200;

interface ServerOptions extends ProblemReaders {
  logLevel: 'silent' | 'info' | 'warn';
  /** Requests per minute and address; tests and measures raise it. */
  requestsPerMinute?: number;
  /** Whose `X-Forwarded-For`, `-Proto` and `-Host` are believed; an address that nobody vouches for is the peer's. */
  trustedProxies: readonly string[];
}

/** The bare HTTP server: limits, headers, origins and errors, before any route. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { logLevel, settings, requestsPerMinute, trustedProxies } = options;
  const answerProblem = createProblemAnswer(options);
  const app = Fastify({
    logger:
      logLevel === 'silent' ? false : { level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    exposeHeadRoutes: false,
    bodyLimit: 64 * 1024,
    connectionTimeout: 60_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // An address that no router can read, such as half a character: no hook has seen it.
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply.headers(answerHeaders)),
    clientErrorHandler: (error, socket) => void answerUnreadable(error, socket, settings()),
    return503OnClosing: true,
  });
  // The contract validates in the handler, after the gate; what leaves was shaped there too.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  answerWithProblems(app, answerProblem);
  app.addHook('onRequest', (request, reply, done) => {
    const isApi = request.url.startsWith('/api/');
    reply.headers(isApi && !request.url.startsWith('/api/docs') ? answerHeaders : pageHeaders);
    if (isSecure(request, settings()['business.publicUrl'])) reply.header('strict-transport-security', ONE_YEAR);
    if (isApi) checkOrigin(request, settings()['security.allowedOrigins']);
    done();
  });
  endConnectionsWhenClosing(app);
  await registerPlugins(app, { settings, requestsPerMinute });
  return app;
}

/** A connection whose last answer leaves while the server closes is closed with it, not kept for a next request. */
function endConnectionsWhenClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
}

async function registerPlugins(
  app: FastifyInstance,
  { settings, requestsPerMinute }: Pick<ServerOptions, 'settings' | 'requestsPerMinute'>,
): Promise<void> {
  await app.register(cookie);
  await app.register(cors, {
    origin: (origin, answer) =>
      answer(null, origin !== undefined && settings()['security.allowedOrigins'].includes(origin)),
    credentials: true,
    methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    // What docs/api.md tells programs to look at: a browser hides all others from a page of another site.
    exposedHeaders: ['retry-after', 'content-disposition', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
    maxAge: 600,
  });
  await app.register(rateLimit, {
    max: requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/v1/'),
  });
}

const ONE_YEAR = 'max-age=31536000';

/** Behind TLS; its proxy may be one that we are not told to believe, the settings then know. */
function isSecure({ protocol }: FastifyRequest, publicUrl: string | null): boolean {
  return protocol === 'https' || publicUrl?.startsWith('https:') === true;
}

function answerWithProblems(app: FastifyInstance, answer: AnswerProblem): void {
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(notFound(), request, reply));
}
