import { hashPassword } from '../../apps/api/src/modules/identity/password-hash.ts';
import { connect } from '../load/connection.ts';
import type { ServerProcess } from '../servers/child.ts';

/** What everybody's password is in the data of the measures. */
export const PASSWORD = 'Cheval-Rouge-42';

/** Its hash, as the product stores it. */
export const hashOfPassword = (): Promise<string> => hashPassword(PASSWORD);

/** Signs somebody in, as a browser does. @returns the header of their requests. */
export async function signIn({ port }: ServerProcess, email: string): Promise<{ authorization: string }> {
  const connection = await connect(port);
  const answer = await connection.send(loginOf(email));
  connection.close();
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.body}`);
  const { accessToken } = JSON.parse(answer.body) as { accessToken: string };
  return { authorization: `Bearer ${accessToken}` };
}

/** The request that signs somebody in. */
export const loginOf = (email: string) =>
  ({ method: 'POST', path: '/api/v1/auth/login', body: { email, password: PASSWORD } }) as const;
