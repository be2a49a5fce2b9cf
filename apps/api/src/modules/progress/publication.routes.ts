import { richTextLimits } from '@guichet/dto/core/rich-text-limits';
import {
  cancelPublicationInput,
  createPublicationInput,
  publication,
  publicationPage,
  publicationPageQuery,
  publishInput,
  updatePublicationInput,
} from '@guichet/dto/progress/publication';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params, versionOf } from '../../kernel/resource/crud-routes.ts';
import { cancelPublication, restorePublication } from './cancel-publication.ts';
import { deletePublication, undeletePublication } from './delete-publication.ts';
import { listPublications, readPublication } from './read-publications.ts';
import { createPublication, publishPublication, updatePublication } from './write-publication.ts';

const reply = publication;
const access = 'publications.write' as const;
const bodyLimit = richTextLimits.bytes;

/** The publications of a sheet: its pages, and one command for each thing that happens to one. [WS-07, WS-10, WS-11] */
export function publicationRoutes(routes: Routes): void {
  readRoutes(routes);
  writeRoutes(routes);
  actRoutes(routes);
}

function readRoutes(routes: Routes): void {
  const read = { access: 'projects.read', params, isExact: true } as const;
  const list = {
    ...read,
    summary: 'A page of the sheet of a project',
    query: publicationPageQuery,
    reply: publicationPage,
  } as const;
  routes.add('GET', '/projects/:id/publications', list, (context, input) =>
    listPublications(context, input.params.id, input.query),
  );
  routes.add('GET', '/publications/:id', { ...read, summary: 'Read a publication', reply }, (context, input) =>
    readPublication(context, input.params.id),
  );
}

function writeRoutes(routes: Routes): void {
  const create = {
    access,
    summary: 'Publish, or keep a draft',
    params,
    body: createPublicationInput,
    bodyLimit,
    reply,
  };
  routes.add('POST', '/projects/:id/publications', create, async (context, input) =>
    readPublication(context, await createPublication(context, input.params.id, input.body)),
  );
  const update = { access, summary: 'Rewrite a publication', params, body: updatePublicationInput, bodyLimit, reply };
  routes.add('PATCH', '/publications/:id', update, async (context, input) => {
    const version = versionOf(input.request.headers['if-match']);
    await updatePublication(context, input.params.id, { ...input.body, version });
    return readPublication(context, input.params.id);
  });
  const remove = { access, summary: 'Delete a publication and all that hangs on it', params };
  routes.add('DELETE', '/publications/:id', remove, (context, input) => deletePublication(context, input.params.id));
}

/** Every act answers with the publication as it now is. */
function actRoutes(routes: Routes): void {
  const add = <Body extends z.ZodType = z.ZodType<undefined>>(
    name: string,
    contract: { summary: string; body?: Body },
    act: (context: Context, id: string, input: z.output<Body>) => Promise<void>,
  ): void =>
    routes.add(
      'POST',
      `/publications/:id/${name}`,
      { ...contract, access, params, reply, status: 200 },
      async (context, input) => {
        await act(context, input.params.id, input.body);
        return readPublication(context, input.params.id);
      },
    );
  add('publish', { summary: 'Let the company read a draft', body: publishInput }, publishPublication);
  add('cancel', { summary: 'Say that it was undone', body: cancelPublicationInput }, cancelPublication);
  add('restore', { summary: 'Take a cancellation back' }, restorePublication);
  add('undelete', { summary: 'Take a deletion back' }, undeletePublication);
}
