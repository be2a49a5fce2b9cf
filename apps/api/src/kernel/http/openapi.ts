import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Kernel } from '../context.ts';
import { notFoundUnless, type Routes } from './route.ts';

/**
 * `/api/openapi.json` and its readable page `/api/docs`, written from the contracts of the routes. Without a session they are there only
 * while the settings show them: else an address that nobody serves. [AG-30]
 */
export async function documentApi(app: FastifyInstance, kernel: Kernel): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Guichet', version: '1', description: 'The counter between a service business and its clients.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      security: [{ bearer: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: createJsonSchemaTransformObject({}),
  });
  await app.register(async (shown) => {
    shown.addHook(
      'onRequest',
      notFoundUnless((settings) => settings['security.showsApiDocumentation'], kernel),
    );
    await shown.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
    const hidden = { config: { access: 'public' }, schema: { hide: true } } as const;
    shown.get('/api/openapi.json', hidden, async () => app.swagger());
  });
}

/** The same description for whoever is signed in and for every key, whatever the settings show. [AG-32] */
export function openapiRoute(routes: Routes): void {
  const contract = { access: 'signed-in', summary: 'This description', raw: 'application/json' } as const;
  routes.add('GET', '/openapi', contract, async (_context, { reply }) => reply.send(routes.app.swagger()));
}
