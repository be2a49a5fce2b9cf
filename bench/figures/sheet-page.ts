import { makeLargeSheet } from '../data/large-sheet.ts';
import type { ServerProcess } from '../servers/child.ts';
import { signIn } from './people.ts';
import type { Screen } from './screens.ts';

/** The first page of a sheet of 500 publications and 5,000 comments: it opens in under twice the time of its bare statements. */
export async function sheetScreen(product: ServerProcess, databaseUrl: string): Promise<Screen> {
  const id = await makeLargeSheet(databaseUrl);
  const headers = await signIn(product, 'staff1@bench.test');
  const path = `/projects/${id}/publications?order=newest&limit=20`;
  return {
    title: 'First page of a sheet of 500 publications',
    product: () => ({ method: 'GET', path: `/api/v1${path}`, headers }),
    bare: () => ({ method: 'GET', path }),
    rateTarget: 0.5,
    aloneTarget: 2,
    seconds: 2,
  };
}
