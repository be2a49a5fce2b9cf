import {
  createReserveInput,
  liftReserveInput,
  proposeReserveInput,
  reopenReserveInput,
  reserve,
  reserveList,
  reservePhotoFields,
  updateProposalInput,
  updateReserveInput,
} from '@guichet/dto/acceptance/reserve';
import { type PhotoRow, photo, photoFields } from '@guichet/dto/progress/photo';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { refuseUnstorableText } from '../../kernel/http/text-guard.ts';
import { validate } from '../../kernel/http/validate.ts';
import { idParams as params, versionOf } from '../../kernel/resource/crud-routes.ts';
import { oneFileOf, withReceivedFiles } from '../tickets/public.ts';
import { addReservePhoto } from './add-reserve-photo.ts';
import { acceptReserve, liftReserve, reopenReserve } from './lift-reserve.ts';
import { listReserves, readReserve } from './read-reserves.ts';
import { withdrawReserve } from './withdraw-reserve.ts';
import { createReserve, proposeReserve, updateReserve } from './write-reserve.ts';

const reply = reserve;
const access = 'reserves.write' as const;

/** The reserves of a project: found, put right, agreed upon. [WS-20] */
export function reserveRoutes(routes: Routes): void {
  readRoutes(routes);
  writeRoutes(routes);
  actRoutes(routes);
  photoRoutes(routes);
}

function readRoutes(routes: Routes): void {
  const read = { access: 'projects.read', params, isExact: true } as const;
  const list = { ...read, summary: 'The reserves of a project', reply: reserveList } as const;
  routes.add('GET', '/projects/:id/reserves', list, (context, input) => listReserves(context, input.params.id));
  routes.add('GET', '/reserves/:id', { ...read, summary: 'Read a reserve', reply }, (context, input) =>
    readReserve(context, input.params.id),
  );
}

function writeRoutes(routes: Routes): void {
  const create = { access, summary: 'Note a reserve', params, body: createReserveInput, reply };
  routes.add('POST', '/projects/:id/reserves', create, async (context, input) =>
    readReserve(context, await createReserve(context, input.params.id, input.body)),
  );
  const propose = {
    access: 'reserves.propose',
    summary: 'Name a reserve while the acceptance is prepared',
    params,
    body: proposeReserveInput,
    reply,
  } as const;
  routes.add('POST', '/projects/:id/reserve-proposals', propose, async (context, input) =>
    readReserve(context, await proposeReserve(context, input.params.id, input.body)),
  );
  const update = { access, summary: 'Change a reserve', params, body: updateReserveInput, reply };
  routes.add('PATCH', '/reserves/:id', update, async (context, input) => {
    const version = versionOf(input.request.headers['if-match']);
    await updateReserve(context, input.params.id, { ...input.body, version });
    return readReserve(context, input.params.id);
  });
  const withdraw = { access, summary: 'Take back a reserve noted by mistake', params };
  routes.add('DELETE', '/reserves/:id', withdraw, (context, input) => withdrawReserve(context, input.params.id));
  const rename = {
    access: 'reserves.propose',
    summary: 'Say otherwise a reserve that one named',
    params,
    body: updateProposalInput,
    reply,
  } as const;
  routes.add('PATCH', '/reserve-proposals/:id', rename, async (context, input) => {
    const version = versionOf(input.request.headers['if-match']);
    await updateReserve(context, input.params.id, { ...input.body, version, isProposal: true });
    return readReserve(context, input.params.id);
  });
  const unname = { access: 'reserves.propose', summary: 'Take back a reserve that one named', params } as const;
  routes.add('DELETE', '/reserve-proposals/:id', unname, (context, input) => withdrawReserve(context, input.params.id));
}

/** Every act answers with the reserve as it now is. */
function actRoutes(routes: Routes): void {
  const lift = {
    access,
    summary: 'Say that a reserve is put right',
    params,
    body: liftReserveInput,
    reply,
    status: 200,
  } as const;
  routes.add('POST', '/reserves/:id/lift', lift, async (context, input) => {
    await liftReserve(context, input.params.id, input.body);
    return readReserve(context, input.params.id);
  });
  const agree = { access: 'acceptance.sign', params, reply, status: 200 } as const;
  const accept = { ...agree, summary: 'Agree that a reserve is put right' } as const;
  routes.add('POST', '/reserves/:id/accept', accept, async (context, input) => {
    await acceptReserve(context, input.params.id);
    return readReserve(context, input.params.id);
  });
  const reopen = { ...agree, summary: 'Say that a reserve is not put right', body: reopenReserveInput } as const;
  routes.add('POST', '/reserves/:id/reopen', reopen, async (context, input) => {
    await reopenReserve(context, input.params.id, input.body);
    return readReserve(context, input.params.id);
  });
}

function photoRoutes(routes: Routes): void {
  const add = { access, summary: 'Show a reserve on a photo', params, upload: reservePhotoFields, reply: photo };
  routes.add('POST', '/reserves/:id/photos', add, (context, { params: { id }, request }) =>
    receivePhoto(context, id, request, (fields) => ({
      fields: validate(reservePhotoFields, fields),
      isProposal: false,
    })),
  );
  // A client shows what they found; what is put right is shown by whoever did it.
  const show = {
    access: 'reserves.propose',
    summary: 'Show a reserve that one named on a photo',
    params,
    upload: photoFields,
    reply: photo,
  } as const;
  routes.add('POST', '/reserve-proposals/:id/photos', show, (context, { params: { id }, request }) =>
    receivePhoto(context, id, request, (fields) => ({
      fields: { ...validate(photoFields, fields), role: 'found' },
      isProposal: true,
    })),
  );
}

/** Looks for the reserve before the bytes of its photo are read. */
async function receivePhoto(
  context: Context,
  id: string,
  request: FastifyRequest,
  read: (fields: unknown) => Omit<Parameters<typeof addReservePhoto>[2], 'file'>,
): Promise<PhotoRow> {
  await orNotFound(context.db.reserve.findFirst({ where: { id }, select: { id: true } }));
  return withReceivedFiles(context.kernel, oneFileOf(request), ([file], fields) => {
    if (!file) throw invalid({ file: 'required' });
    refuseUnstorableText(fields);
    return addReservePhoto(context, id, { file, ...read(fields) });
  });
}
