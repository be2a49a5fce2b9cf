import { openBenchDatabase } from './data/bench-database.ts';
import type { Sizes } from './data/fill.sql.ts';
import { atLeast, atMost, type Figure } from './figures/figure.ts';
import { measureInterfaces } from './figures/interfaces.ts';
import { measureListeners } from './figures/listeners.ts';
import { measurePages } from './figures/pages.ts';
import { measurePaging } from './figures/paging.ts';
import { measureRecap, measureRendering } from './figures/pdf.ts';
import { hashOfPassword } from './figures/people.ts';
import { type Screen, screensOf } from './figures/screens.ts';
import { measureSearch } from './figures/search.ts';
import { measureSheet } from './figures/sheet.ts';
import { sheetScreen } from './figures/sheet-page.ts';
import { measureSignIn } from './figures/sign-in.ts';
import { measureStatements } from './figures/statements.ts';
import { compare } from './load/compare.ts';
import { printTable } from './report.ts';
import { bundleProduct, type ServerProcess, startProcess, untilQuiet } from './servers/child.ts';

// Measures the product against a bare server on the same data in the same run. It writes nothing but its database.
const sizes: Sizes = {
  companies: 200,
  contacts: 1000,
  staff: 20,
  tickets: Number(process.env.BENCH_TICKETS ?? 1_000_000),
};
const effort = { rounds: Number(process.env.BENCH_ROUNDS ?? 5), seconds: Number(process.env.BENCH_SECONDS ?? 2) };
const started = new AsyncDisposableStack();

try {
  printTable(sizes, await measureAll());
} finally {
  await started.disposeAsync();
}
process.exit();

async function measureAll(): Promise<Figure[]> {
  await bundleProduct();
  const hash = await hashOfPassword();
  console.log(`Opening the database of ${sizes.tickets} tickets (filled once, kept in .runtime/bench-database)…`);
  const { server, url } = await openBenchDatabase(sizes, hash);
  started.defer(() => server.stop());
  const product = await kept('product', url);
  const bare = await kept('bare', url);
  const screens = [...(await screensOf(product, sizes)), await sheetScreen(product, url)];
  const reads = screens.filter(({ isWrite }) => !isWrite);
  const figures = await measureScreens(reads, { product, bare });
  figures.push(await measureSearch(product, sizes));
  figures.push(
    ...(await measureScreens(
      screens.filter(({ isWrite }) => isWrite),
      { product, bare },
    )),
  );
  const loadedMegabytes = await product.ask<number>('memory');
  figures.push(await measureSignIn(product, hash, sizes), await measurePaging(product, url));
  await untilQuiet(product);
  figures.push(...(await measureListeners(product)), ...(await measureSheet(url)));
  figures.push(await measureStatements(url));
  figures.push(
    atMost('Memory of the API process after the load', { value: loadedMegabytes, target: 250, unit: ' MB' }),
  );
  figures.push(await measureRendering(product), ...(await measureRecap()));
  figures.push(...(await measurePages(product)), ...measureInterfaces());
  return figures;
}

async function kept(name: 'product' | 'bare', databaseUrl: string): Promise<ServerProcess> {
  const server = await startProcess(name, { DATABASE_URL: databaseUrl });
  started.defer(() => server.stop());
  return server;
}

async function measureScreens(
  screens: readonly Screen[],
  { product, bare }: Record<'product' | 'bare', ServerProcess>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const screen of screens) {
    console.log(`Measuring: ${screen.title}…`);
    const targets = {
      product: { port: product.port, next: screen.product },
      bare: { port: bare.port, next: screen.bare },
    };
    const seconds = Math.min(effort.seconds, screen.seconds ?? effort.seconds);
    const found = await compare(targets, { ...effort, seconds });
    const rates = `${found.product.rate.toFixed(0)} against ${found.bare.rate.toFixed(0)} a second, ${found.product.failed} failed`;
    const figure = atLeast(screen.title, found.rateRatio, screen.rateTarget, rates);
    figures.push({ ...figure, isMet: figure.isMet && found.product.failed === 0 });
    const details = `${found.product.aloneMs.toFixed(2)} ms against ${found.bare.aloneMs.toFixed(2)} ms`;
    const target = screen.aloneTarget;
    if (target)
      figures.push(atMost('  its median alone, times the bare one', { value: found.aloneRatio, target, details }));
  }
  return figures;
}
