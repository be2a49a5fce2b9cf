import { expect, type Page, test } from '@playwright/test';
import { type ApiCall, apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-07] [AG-15] news reach an open page by themselves, and what is chosen never to come does not', async ({
  page,
}, info) => {
  const people = { client: await apiOf(page, 'client2'), manager: await apiOf(page, 'manager') };
  const staff = await apiOf(page, 'technician');
  const title = `La carte ne se charge plus (${info.project.name} ${Date.now()})`;
  const ticket = await assignedTicket(people, await idOf(staff), title);
  await signIn(page, 'technician');
  const before = await unreadOf(page);
  await people.client('POST', `/tickets/${ticket}/comments`, { body: 'Elle reste grise.' });
  await expect.poll(() => shownUnread(page)).toBe(before + 1);

  await page.goto('/admin/profile');
  const topic = 'Une réponse m’est adressée';
  try {
    await page.getByRole('checkbox', { name: `${topic} : À l’écran` }).uncheck();
    await page.getByRole('combobox', { name: `${topic} : Par mail` }).selectOption('Jamais');
    const choice = { topic: 'replies', isShown: false, mail: 'never' };
    await expect.poll(() => choiceOf(staff, 'replies')).toMatchObject(choice);
    await people.client('POST', `/tickets/${ticket}/comments`, { body: 'Toujours grise.' });
    // What comes after it arrives, alone.
    await assignedTicket(people, await idOf(staff), `Suite (${title})`);
    await expect.poll(() => shownUnread(page)).toBe(before + 2);
    const { rows } = await people.manager<Rows<{ toAddress: string; subject: string; createdAt: string }>>(
      'GET',
      '/mails?limit=50',
    );
    const told = rows.filter(
      ({ toAddress, subject }) => toAddress.startsWith('technician@') && subject.includes(title),
    );
    expect(told.map(({ subject }) => subject)).toHaveLength(3);
  } finally {
    await staff('PATCH', '/me/notification-preferences', { topics: { replies: { isShown: true, mail: 'now' } } });
  }
});

type People = Record<'client' | 'manager', ApiCall>;

async function assignedTicket({ client, manager }: People, assigneeId: string, title: string): Promise<string> {
  const { id } = await client<{ id: string }>('POST', '/tickets', { title, description: 'Depuis hier.' });
  await manager('POST', '/tickets/bulk-change', { assigneeId, tickets: [{ id }] });
  return id;
}

const idOf = async (api: ApiCall): Promise<string> => (await api<{ id: string }>('GET', '/me')).id;

async function choiceOf(api: ApiCall, topic: string) {
  const { topics } = await api<{ topics: { topic: string }[] }>('GET', '/me/notification-preferences');
  return topics.find((one) => one.topic === topic);
}

/** What the bell counts, once the page knows. */
async function unreadOf(page: Page): Promise<number> {
  await expect(page.locator('.g-bell-count')).toBeVisible();
  return shownUnread(page);
}

const shownUnread = async (page: Page): Promise<number> =>
  Number((await page.locator('.g-bell-count').textContent())?.replace('+', ''));
