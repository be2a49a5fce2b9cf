import type { Recap } from '@guichet/dto/documents/recap';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../../kernel/pdf/pdf-renderer.ts';
import { buildLine, buildRecap } from './recap-pdf.factory.ts';

const renderer = createPdfRenderer({ templates: { recap: new URL('./recap-pdf.ts', import.meta.url) } });

beforeAll(() => renderer.warmUp());
afterAll(() => renderer.close());

const render = (recap: Recap, images = {}) => renderer.render('recap', recap, images);

/** The text of each page, in the order in which it is read; every space a plain one. */
async function pagesOf(recap: Recap): Promise<string[]> {
  const { text } = await extractText(await render(recap), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}
const textOf = async (recap: Recap) => (await pagesOf(recap)).join(' ');

const HEADER = 'Date Travail effectué, ticket Intervenant, nature Réel Imputé Montant';

test('[AG-08] 400 interventions paginate with the header on each page and page x/y', async () => {
  const pages = await pagesOf(buildRecap(400));
  const total = pages.length;
  expect(total).toBeGreaterThan(10);
  for (const [index, page] of pages.entries()) expect(page).toContain(`page ${index + 1} / ${total}`);
  const withLines = pages.filter((page) => /\d\d\/\d\d\/2026 \p{L}/u.test(page));
  expect(withLines.length).toBeGreaterThanOrEqual(total - 1);
  for (const page of withLines) expect(page.split(HEADER)).toHaveLength(2);
});

test('[AG-08] none of 400 interventions is lost or printed twice, and they stay in order', async () => {
  const text = await textOf(buildRecap(400));
  const ranks = [...text.matchAll(/\((\d+)\)\./g)].map(([, rank]) => Number(rank));
  expect(ranks).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
});

test('[AG-08] a row reads date, work, ticket, person, kind, real, accounted, amount', async () => {
  const line = buildLine(0, {
    summary: 'Remise en service de la caisse n°2.',
    realMinutes: 80,
    accountedMinutes: 90,
    amountCents: 123_450,
  });
  expect(await textOf(buildRecap(0, { lines: [line] }))).toContain(
    '01/01/2026 Remise en service de la caisse n°2. T-2026-00100 · Impossible d’exporter le stock · Réseau ' +
      'Camille Durand Correction 1 h 20 1 h 30 1 234,50 €',
  );
});

test('[AG-08] it shows the period, the time spent, the balance before and after', async () => {
  const recap = buildRecap(3);
  const text = await textOf(recap);
  expect(text).toContain('Du 1er janvier 2026 au 31 mars 2026');
  expect(text).toContain(
    'Solde avant 12 h 30 Acheté +500 h 00 Offert +1 h 00 Imputé −2 h 30 Expiré −30 min Solde après 510 h 30',
  );
  expect(text).toContain('Il reste 510 h 30 au 31 mars 2026. 3 interventions, 2 h 06 de temps réel');
  expect(text).toContain('Total 2 h 06 2 h 30');
});

test('[AG-08] an overage is told in words, by the sign and on its pack', async () => {
  const text = await textOf(buildRecap(3, { closingMinutes: -125 }));
  expect(text).toContain('Solde après −2 h 05');
  expect(text).toContain('Le temps acheté est dépassé de 2 h 05 au 31 mars 2026.');
  expect(text).toContain('Pack 20 h 20 h 00 20 h 00 dépassé de 1 h 35 28/02/2026');
});

test('[AG-08] no intervention is said so, without an empty table', async () => {
  const pages = await pagesOf(buildRecap(0, { packs: [] }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Aucune intervention sur cette période.');
  expect(pages[0]).not.toContain('Travail effectué');
  expect(pages[0]).not.toContain('Par nature');
});

test('[AG-08] the summary stops at the kinds, "per ticket" adds the tickets, "per intervention" the interventions', async () => {
  const sections = ['Par nature', 'Par ticket', 'Interventions Date', 'État des packs'];
  const shown = async (detail: Recap['detail']) => {
    const text = await textOf(buildRecap(12, { detail }));
    return sections.filter((section) => text.includes(section));
  };
  expect(await shown('summary')).toEqual(['Par nature', 'État des packs']);
  expect(await shown('ticket')).toEqual(['Par nature', 'Par ticket', 'État des packs']);
  expect(await shown('intervention')).toEqual(['Par nature', 'Interventions Date', 'État des packs']);
});

test('[AG-08] the tickets add up, and work without a ticket is told apart', async () => {
  const text = await textOf(buildRecap(12, { detail: 'ticket' }));
  expect(text).toContain('T-2026-00101 Sauvegarde en échec Messagerie 1 42 min 45 min');
  expect(text).toContain('Hors ticket Interventions sans ticket 1');
  expect(text).toMatch(/Total 12 16 h 12 17 h 15/);
});

test('[AG-08] without amounts no amount is printed anywhere', async () => {
  const text = await textOf(buildRecap(6, { hasAmounts: false }));
  expect(text).not.toContain('Montant');
  expect(text).not.toContain('€');
});

test('[AG-08] real time that the settings hide is printed nowhere', async () => {
  const lines = [buildLine(0, { realMinutes: null })];
  for (const detail of ['ticket', 'intervention'] as const) {
    const text = await textOf(buildRecap(0, { lines, detail, realMinutes: null }));
    expect(text).not.toMatch(/Réel|réel/);
  }
});

test('[AG-08] an offered intervention says so instead of a time', async () => {
  const lines = [buildLine(0, { isOffered: true, accountedMinutes: 0, amountCents: null })];
  expect(await textOf(buildRecap(0, { lines }))).toContain('Correction 5 min offert –');
});

test('[AG-08] a text longer than a page goes on over the next ones, whole, and says so', async () => {
  const summary = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(' ');
  const pages = await pagesOf(buildRecap(0, { lines: [buildLine(0, { summary }), buildLine(1)] }));
  const text = pages.join(' ');
  expect(pages.length).toBeGreaterThan(2);
  expect(text.match(/mot\d+/g)).toEqual(summary.split(' '));
  expect(pages.filter((page) => page.includes(`${HEADER} (suite)`)).length).toBeGreaterThan(0);
  expect(text).toContain('Noël Lefèvre');
});

test('[AG-08] endless words stay within the margins', async () => {
  const endless = 'Anticonstitutionnellement'.repeat(12);
  const line = buildLine(0, {
    summary: endless,
    ticketTitle: endless,
    personName: endless,
    accountedMinutes: 599_999,
    amountCents: 9_999_999_999,
  });
  const recap = buildRecap(0, {
    lines: [line],
    title: endless,
    introduction: endless,
    company: { name: endless, address: endless },
  });
  const document = await getDocumentProxy(await render(recap));
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const ends = items.map((item) => ('transform' in item ? item.transform[4] + item.width : 0));
    expect(Math.max(...ends)).toBeLessThanOrEqual(595.28 - 40 + 1);
  }
});

test('[AG-08] in English every word is English', async () => {
  const text = await textOf(buildRecap(3, { language: 'en', title: 'Statement of hours', introduction: null }));
  expect(text).toContain('From 1 January 2026 to 31 March 2026');
  expect(text).toContain('Balance before 12 h 30 Bought +500 h 00');
  expect(text).toContain('Date Work done, ticket Done by, kind Real Accounted Amount');
  expect(text).toContain('€199.50');
  expect(text).not.toMatch(/Solde|Imputé|Réel|État des packs|Conseil/);
});

test('[AG-08] the same recap gives the same bytes', async () => {
  const [first, second] = [await render(buildRecap(40)), await render(buildRecap(40))];
  expect(Buffer.from(first).equals(second)).toBe(true);
});

test('[AG-08] the logo of the business is on the first page only', async () => {
  const logo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer();
  const pdf = Buffer.from(await render(buildRecap(40), { logo: new Uint8Array(logo) }));
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
  expect(Buffer.from(await render(buildRecap(40))).includes('/Subtype /Image')).toBe(false);
});

test('[AG-08] what is not a recap is refused with the field that is wrong', async () => {
  await expect(renderer.render('recap', { ...buildRecap(1), from: 'yesterday' }, {})).rejects.toMatchObject({
    reason: 'failed',
    message: expect.stringContaining('from'),
  });
});
