import os from 'node:os';
import type { Sizes } from './data/fill.sql.ts';
import type { Figure } from './figures/figure.ts';

/** Prints what was found beside what was wanted. */
export function printTable({ tickets }: Sizes, figures: readonly Figure[]): void {
  const machine = `${os.availableParallelism()} cores, ${os.loadavg()[0]?.toFixed(1)} busy at the end, Node.js ${process.version}`;
  const data = `${tickets} tickets, ${tickets * 3} comments, ${tickets * 2} interventions`;
  console.log(`\n${data}; 32 requests at once; ${machine}\n`);
  const width = Math.max(...figures.map(({ title }) => title.length));
  for (const { title, found, target, isMet } of figures) {
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${title.padEnd(width)}  ${target.padEnd(9)}  ${found}`);
  }
  const missed = figures.filter(({ isMet }) => !isMet).length;
  console.log(`\n${figures.length - missed} of ${figures.length} targets met.`);
}
