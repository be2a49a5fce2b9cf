import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import type { SheetPrint } from './sheet-print.ts';

/** A small sheet that goes through every part of the drawing, so that a worker is warm before the first reader asks. */
export const sheetSample: SheetPrint = {
  language: 'fr',
  timeZone: 'Europe/Paris',
  madeOn: '2026-02-01',
  business: { name: 'Maçonnerie', address: '1 rue du Port\n59000 Lille', accentColor: '#1f5f8b' },
  company: { name: 'Client', address: '2 place Haute\n62000 Arras' },
  reference: 'CH-2026-0001',
  title: 'Extension',
  siteAddress: '2 place Haute\n62000 Arras',
  leadName: 'Camille Durand',
  startsOn: '2026-01-05',
  plannedEndOn: '2026-06-30',
  finishedAt: null,
  publications: [
    {
      body: richTextOf('Dalle coulée ce matin.'),
      authorName: 'Camille Durand',
      publishedAt: '2026-01-20T09:30:00.000Z',
      marksFinished: true,
      cancelled: { at: '2026-01-21T09:30:00.000Z', byName: 'Camille Durand', reason: 'À refaire' },
      photos: [],
      comments: [{ depth: 0, authorName: 'Noël Lefèvre', body: 'Merci.', createdAt: '2026-01-20T10:00:00.000Z' }],
    },
  ],
};
