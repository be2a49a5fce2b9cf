import multipart from '@fastify/multipart';
import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** Adds a route that takes a form of files. Anywhere else such a body is refused, and nothing is done at each request to expect one. */
export function addUploadRoute(app: FastifyInstance, route: RouteOptions): void {
  void app.register(async (forms) => {
    await forms.register(multipart, {
      throwFileSizeLimit: false,
      limits: {
        fileSize: MAX_FILE_BYTES,
        files: MAX_FILES_PER_UPLOAD,
        fields: 5,
        fieldSize: 1000,
        parts: MAX_FILES_PER_UPLOAD + 5,
      },
    });
    forms.route(route);
  });
}
