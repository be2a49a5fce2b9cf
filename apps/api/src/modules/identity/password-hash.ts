import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody knows: an account that does not exist costs what one that does costs. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$h9tjyefjwJSnycnObLvyXQ$ibnYnv1QcJ94+EenlfFKUN96EptgtrFqTIsYTG6XNRw';

/** The argon2id hash to store of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(readable(password), COST);
}

/** Whether the password is the one behind the stored hash; as long and never true when there is none. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(storedHash ?? DECOY, readable(password));
  return storedHash !== null && isRight;
}

/** Keyboards write the same "é" in two ways: both are the same password. */
function readable(password: string): string {
  return password.normalize('NFKC');
}
