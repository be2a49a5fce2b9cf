import { photo, photoFields, photoFileQuery, updatePhotoInput } from '@guichet/dto/progress/photo';
import { invalid } from '../../../kernel/errors/problem-error.ts';
import { attachmentDisposition, UNTRUSTED_FILE } from '../../../kernel/http/disposition.ts';
import type { Routes } from '../../../kernel/http/route.ts';
import { refuseUnstorableText } from '../../../kernel/http/text-guard.ts';
import { validate } from '../../../kernel/http/validate.ts';
import { idParams as params } from '../../../kernel/resource/crud-routes.ts';
import { oneFileOf, withReceivedFiles } from '../../tickets/public.ts';
import { addPhoto, assertTakesPhotos } from './add-photo.ts';
import { deletePhoto, updatePhoto } from './change-photo.ts';
import { findPhotoFile } from './read-photo.ts';

const access = 'publications.write' as const;

/** The photos of a publication: one file a request, so that a line that breaks loses one at most. [WS-09] */
export function photoRoutes(routes: Routes): void {
  const add = { access, summary: 'Add a photo to a publication', params, upload: photoFields, reply: photo };
  routes.add('POST', '/publications/:id/photos', add, async (context, { params: { id }, request }) => {
    await assertTakesPhotos(context, id);
    return withReceivedFiles(context.kernel, oneFileOf(request), ([file], fields) => {
      if (!file) throw invalid({ file: 'required' });
      refuseUnstorableText(fields);
      return addPhoto(context, id, { file, fields: validate(photoFields, fields) });
    });
  });
  const update = { access, summary: 'Describe a photo, or move it', params, body: updatePhotoInput, reply: photo };
  routes.add('PATCH', '/photos/:id', update, (context, input) => updatePhoto(context, input.params.id, input.body));
  const remove = { access, summary: 'Take a photo off its publication', params };
  routes.add('DELETE', '/photos/:id', remove, (context, input) => deletePhoto(context, input.params.id));
  fileRoute(routes);
}

/** The bytes of a size never change: a browser that has them asks no more, for this person alone. */
const KEPT = { 'cache-control': 'private, max-age=31536000, immutable', vary: 'authorization' };

function fileRoute(routes: Routes): void {
  const file = { access: 'projects.read', summary: 'A photo', params, query: photoFileQuery, raw: 'image/*' } as const;
  routes.add('GET', '/photos/:id/file', file, async (context, { params: { id }, query: { size }, request, reply }) => {
    // Looked for first, through the scope: whoever may not see it learns nothing, not even that it is the same.
    const { key, contentType, name } = await findPhotoFile(context, id, size);
    const etag = `"${id}-${size}"`;
    reply.headers({ ...KEPT, etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const stream = await context.kernel.storage.stream(key);
    return reply
      .type(contentType)
      .headers({ ...UNTRUSTED_FILE, 'content-disposition': attachmentDisposition(name) })
      .send(stream);
  });
}
