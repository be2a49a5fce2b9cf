import { randomUUID } from 'node:crypto';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { extractImages } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../kernel/pdf/pdf-renderer.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import type { Api } from '../../testing/api.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { sheetTemplates } from './public.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';
import { colourOf, printOf, redPhoto } from './sheet-print.factory.ts';

const app = useTestApp({ pdf: createPdfRenderer({ templates: sheetTemplates }) });
const db = () => app.kernel.database.systemDb('test');
const printed = (person: Api, projectId: string) => printOf(app, person, projectId);
const orderOf = (text: string, words: string[]) => words.map((word) => text.indexOf(word));

describe('[WS-16] photos on paper', () => {
  test('each is there with its caption; what is not ready, gone or broken leaves a line', async () => {
    const { projectId, staff } = await buildSheet(app);
    const published = await publish(staff, projectId);
    await redPhoto(app, published, { caption: 'Le mur nord' });
    await redPhoto(app, published, { state: 'waiting', fileName: 'en-route.jpg' });
    await redPhoto(app, published, { state: 'failed', fileName: 'illisible.jpg' });
    await redPhoto(app, published, { printKey: storageKey('photos', randomUUID()), fileName: 'disparue.jpg' });
    const broken = storageKey('photos', randomUUID());
    await app.kernel.storage.write(broken, Buffer.from('pas une image'));
    await redPhoto(app, published, { printKey: broken, fileName: 'cassee.jpg' });
    await redPhoto(app, published, { deletedAt: new Date(), fileName: 'effacee.jpg' });
    const { text, pdf } = await printed(staff, projectId);
    expect(text).toContain('Le mur nord');
    expect(text).toContain('Photo en préparation : en-route.jpg');
    for (const name of ['illisible', 'disparue', 'cassee']) expect(text).toContain(`Photo indisponible : ${name}.jpg`);
    expect(text).not.toContain('effacee');
    expect(await extractImages(pdf, 1)).toHaveLength(1);
  });

  test('one that stands in the text is printed there, once, with its caption', async () => {
    const { projectId, staff } = await buildSheet(app);
    const published = await publish(staff, projectId, { body: richTextOf('Avant') });
    const photo = await redPhoto(app, published, { caption: 'Au milieu' });
    const content = [
      ...richTextOf('Avant').content,
      { type: 'photo', attrs: { photoId: photo.id } },
      ...richTextOf('Après').content,
    ];
    const changed = await staff.patch(`/publications/${published.id}`, { body: { type: 'doc', content } });
    expect(changed.status).toBe(200);
    const { text, pdf } = await printed(staff, projectId);
    expect(await extractImages(pdf, 1)).toHaveLength(1);
    const places = orderOf(text, ['Avant', 'Au milieu', 'Après']);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text.split('Au milieu')).toHaveLength(2);
  });
});

describe('[WS-11] [WS-16] what was cancelled', () => {
  test('is there in greys, photos too, and says when, by whom and why', async () => {
    const { projectId, staff, client, people } = await buildSheet(app);
    const published = await publish(staff, projectId, { body: richTextOf('Cloison posée') });
    await redPhoto(app, published);
    await comment(client, published.id, { body: 'Ah bon' });
    const colourful = await printed(staff, projectId);
    expect(await colourOf(colourful.pdf)).toBe('red');
    await staff.post(`/publications/${published.id}/cancel`, { reason: 'Mauvais aplomb' });
    const { text, pdf } = await printed(staff, projectId);
    const { technician } = people;
    expect(text).toContain(`par ${technician.firstName} ${technician.lastName}`);
    for (const told of ['Annulé le 10 mars 2026', 'Motif : Mauvais aplomb', 'Cloison posée', 'Ah bon'])
      expect(text).toContain(told);
    expect(await colourOf(pdf)).toBe('grey');
  });
});

describe('[WS-13] [WS-16] what was said', () => {
  test('is a tree: answers follow what they answer, in the order in which they came', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const published = await publish(staff, projectId);
    const one = await comment(client, published.id, { body: 'Premier' });
    await comment(staff, published.id, { body: 'Second' });
    const answer = await comment(staff, published.id, { body: 'Réponse', parentId: one.id });
    await comment(client, published.id, { body: 'Réplique', parentId: answer.id });
    const { text } = await printed(client, projectId);
    const places = orderOf(text, ['Premier', 'Réponse', 'Réplique', 'Second']);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('two hundred comments run over pages, all of them there, each page numbered', async () => {
    const { projectId, companyId, staff, people } = await buildSheet(app);
    const { id: publicationId } = await publish(staff, projectId);
    await db().publicationComment.createMany({
      data: Array.from({ length: 201 }, (_, n) => ({
        publicationId,
        projectId,
        companyId,
        authorId: people.contact.id,
        body: `Remarque n${n}. Tout va bien.`,
        createdAt: new Date(Date.UTC(2026, 2, 1, 0, n)),
      })),
    });
    const { text, pages, totalPages } = await printed(staff, projectId);
    for (let n = 0; n < 201; n += 1) expect(text).toContain(`Remarque n${n}.`);
    expect(totalPages).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) expect(page).toContain(`page ${index + 1} / ${totalPages}`);
  });

  test('emoji leave the words around them, and one alone leaves a word', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const published = await publish(staff, projectId, { body: richTextOf('Toiture 👷🏽‍♀️ terminée 🎉') });
    await comment(client, published.id, { body: '👍' });
    const { text } = await printed(client, projectId);
    expect(text).toMatch(/Toiture\s+terminée/);
    expect(text).toContain('(pictogramme)');
  });
});

test('[WS-17] what marks the work as finished says so, and so does the head', async () => {
  const { projectId, staff } = await buildSheet(app);
  await publish(staff, projectId, { marksFinished: true, publishedAt: '2026-02-02T15:30:00.000Z' });
  const { text } = await printed(staff, projectId);
  expect(text).toContain('Travaux terminés');
  expect(text).toMatch(/Terminé le.*2 février 2026/);
});

test('[WS-12] one publication stands well apart from the next', async () => {
  const { projectId, staff } = await buildSheet(app);
  await publish(staff, projectId, { body: richTextOf('Fouilles') });
  await publish(staff, projectId, { body: richTextOf('Semelles') });
  const { pdf } = await printOf(app, staff, projectId, { order: 'oldest' });
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ ...item, y: item.transform[5] }] : []));
  const [first = 0, second = 0] = ['Fouilles', 'Semelles'].map((word) => lines.findIndex(({ str }) => str === word));
  const head = lines.slice(first + 1, second);
  const apart = (lines[first]?.y ?? 0) - (head[0]?.y ?? 0);
  const within = (head[0]?.y ?? 0) - (lines[second]?.y ?? 0);
  expect(head.length).toBeGreaterThan(0);
  expect(apart).toBeGreaterThan(36);
  expect(apart).toBeGreaterThan(within / head.length);
});
