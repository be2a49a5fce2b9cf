import { expect, type Page } from '@playwright/test';

const PASSWORD = 'Guichet-demo-2026';

/** Signs somebody of the demo in, as a person would: by the form. */
export async function signIn(
  page: Page,
  name: 'manager' | 'technician' | 'client' | 'client2' | 'superadmin',
): Promise<void> {
  const isClient = name.startsWith('client');
  await page.goto(isClient ? '/sign-in' : '/admin/sign-in');
  await page.getByLabel('Adresse mail').fill(`${name}@guichet.test`);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A call of the API as somebody of the demo; the caller says what it answers. */
export type ApiCall = <Answer = unknown>(method: string, url: string, body?: object) => Promise<Answer>;

/** Calls the API as a person of the demo, to prepare what a journey needs and to check what it left. */
export async function apiOf(page: Page, name: string): Promise<ApiCall> {
  const answer = await page.request.post('/api/v1/auth/login', {
    data: { email: `${name}@guichet.test`, password: PASSWORD },
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return async <Answer>(method: string, url: string, body?: object) => {
    const response = await page.request.fetch(`/api/v1${url}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}` },
      ...(body && { data: body }),
    });
    return (response.status() === 204 ? undefined : await response.json()) as Answer;
  };
}

/** A list of the API, as far as a journey looks at it. */
export interface Rows<Row = { id: string }> {
  rows: Row[];
}
