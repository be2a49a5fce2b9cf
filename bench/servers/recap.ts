import { createPdfRenderer } from '../../apps/api/src/kernel/pdf/pdf-renderer.ts';
import { pdfTemplates } from '../../apps/api/src/pdf-templates.ts';
import { median } from '../load/load.ts';
import { answerQuestions } from './answer-questions.ts';

// The worker of the PDFs in a process that does nothing else: what is added to its memory is the worker's.
const before = process.memoryUsage().rss;
const pdf = createPdfRenderer({ templates: pdfTemplates });
await pdf.warmUp();

answerQuestions(0, {
  recap: async (recap: unknown) => {
    const times: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const start = performance.now();
      await pdf.render('hour-recap', recap, {});
      times.push(performance.now() - start);
    }
    return { warmMs: median(times.slice(5)), addedMegabytes: (process.memoryUsage().rss - before) / 1e6 };
  },
});
process.on('SIGTERM', () => void pdf.close().then(() => process.exit()));
