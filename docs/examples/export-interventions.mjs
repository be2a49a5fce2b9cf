// The work of a period as CSV, for a nightly task.
//   GUICHET_URL=https://guichet.example.org GUICHET_KEY=gk_… node export-interventions.mjs 2026-03-01 2026-03-31 > march.csv
// The key needs: Interventions (see).
const { GUICHET_URL, GUICHET_KEY } = process.env;
const [from, to] = process.argv.slice(2);
const COLUMNS = [
  'workedOn',
  'companyName',
  'ticketReference',
  'userName',
  'kind',
  'summary',
  'minutes',
  'accountedMinutes',
];

/** One page; waits and tries again when the API says so. */
async function readPage(cursor) {
  const query = new URLSearchParams({
    'workedOn.from': from,
    'workedOn.to': to,
    sort: 'workedOn',
    limit: '100',
    count: 'none',
  });
  if (cursor) query.set('cursor', cursor);
  for (let tries = 1; ; tries += 1) {
    const headers = { authorization: `Bearer ${GUICHET_KEY}` };
    const response = await fetch(`${GUICHET_URL}/api/v1/interventions?${query}`, { headers });
    const answer = await response.json();
    if (response.ok) return answer;
    if (tries === 5 || ![429, 503].includes(response.status)) throw new Error(`${answer.code} (${answer.requestId})`);
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get('retry-after') ?? tries)));
  }
}

/** A cell that begins like a formula would run in a spreadsheet. */
function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

console.log(COLUMNS.map(cell).join(';'));
let cursor = null;
do {
  const page = await readPage(cursor);
  for (const row of page.rows) console.log(COLUMNS.map((column) => cell(row[column])).join(';'));
  cursor = page.nextCursor;
} while (cursor);
