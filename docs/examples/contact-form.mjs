// The contact form of a website becomes a ticket.
//   GUICHET_URL=https://guichet.example.org GUICHET_KEY=gk_… GUICHET_COMPANY=<id> PORT=8080 node contact-form.mjs
// The key needs: Tickets (see, create), Users (see). GUICHET_COMPANY takes the requests of people who are no contact yet.
import { createServer } from 'node:http';

const { GUICHET_URL, GUICHET_KEY, GUICHET_COMPANY, PORT = '8080' } = process.env;
const MAX_FORM_BYTES = 20_000;

/** Asks the API; a refusal is an error that tells its code and the request's id. */
async function guichet(path, { headers, ...options } = {}) {
  const response = await fetch(`${GUICHET_URL}/api/v1${path}`, {
    ...options,
    headers: { authorization: `Bearer ${GUICHET_KEY}`, 'content-type': 'application/json', ...headers },
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.code} (${answer.requestId}) ${JSON.stringify(answer.fields ?? {})}`);
  return answer;
}

/** The contact with this very address, if there is one. */
async function contactOf(email) {
  const { rows } = await guichet(`/users?q=${encodeURIComponent(email)}&limit=20`);
  return rows.find((user) => user.companyId && user.email === email);
}

async function openTicket({ submission, email, subject, message }) {
  const contact = await contactOf(email);
  const ticket = {
    companyId: contact?.companyId ?? GUICHET_COMPANY,
    ...(contact && { requesterId: contact.id }),
    title: subject,
    description: contact ? message : `${message}\n\n${email}`,
  };
  // `submission` is a random hidden field of the form: sent twice, it opens one ticket.
  const headers = { 'idempotency-key': `contact-form-${submission}` };
  return guichet('/tickets', { method: 'POST', body: JSON.stringify(ticket), headers });
}

async function readForm(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_FORM_BYTES) throw new Error('The form is too long.');
  }
  return Object.fromEntries(new URLSearchParams(text));
}

const server = createServer(async (request, response) => {
  try {
    const { reference } = await openTicket(await readForm(request));
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(`Thank you: ${reference}`);
  } catch (error) {
    console.error(error.message);
    response.writeHead(502).end('Please try again in a moment.');
  }
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
