import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { type Answer, type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { buildProject } from '../projects/project.factory.ts';

/** A worksite with those who follow it: a member of staff who publishes, a manager, and the client. */
export async function buildSheet(test: TestApp) {
  const contact = await buildContact(test);
  const [technician, boss] = [await buildStaff(test), await buildStaff(test, 'manager')];
  const { id: projectId } = await buildProject(test, { companyId: contact.companyId });
  return {
    projectId,
    companyId: contact.companyId,
    people: { technician, boss, contact },
    staff: await signedIn(test, technician),
    manager: await signedIn(test, boss),
    client: await signedIn(test, contact),
  };
}

/** Publishes through the API: two words, unless told otherwise. */
export async function publish(staff: Api, projectId: string, fields: object = {}): Promise<Answer['body']> {
  const written = { body: richTextOf('Dalle coulée'), state: 'published', ...fields };
  const answer = await staff.post(`/projects/${projectId}/publications`, written);
  if (answer.status !== 201) throw new Error(`It was not published: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Comments through the API, or answers a comment. */
export async function comment(person: Api, publicationId: string, fields: object = {}): Promise<Answer['body']> {
  const answer = await person.post(`/publications/${publicationId}/comments`, { body: 'Merci', ...fields });
  if (answer.status !== 201) throw new Error(`It was not said: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Builds a photo of a publication, with its file in the store. */
export async function buildPhoto(
  test: TestApp,
  publication: { id: string; projectId: string },
  fields: Partial<Prisma.PhotoUncheckedCreateInput> = {},
) {
  const db = test.kernel.database.systemDb('test');
  const { companyId } = await db.project.findUniqueOrThrow({ where: { id: publication.projectId } });
  const id = uuidv7();
  const originalKey = storageKey('photos', id);
  await test.kernel.storage.write(originalKey, Buffer.from('photo'));
  return db.photo.create({
    data: {
      id,
      projectId: publication.projectId,
      companyId,
      publicationId: publication.id,
      fileName: 'chantier.jpg',
      contentType: 'image/jpeg',
      sizeBytes: 5,
      sha256: 'x',
      state: 'ready',
      originalKey,
      ...fields,
    },
  });
}
