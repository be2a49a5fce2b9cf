import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { parseS3Address, S3_EXAMPLE } from './storage/s3-address.ts';

export type Environment = {
  nodeEnv: 'development' | 'test' | 'production';
  host: string;
  port: number;
  /** Addresses and networks (CIDR) of the proxies whose `X-Forwarded-*` headers are believed; nobody's by default. */
  trustedProxies: readonly string[];
  /** Absolute. */
  dataDir: string;
  /** Absent: the embedded server is used. */
  databaseUrl: string | undefined;
  /** Absent: files are kept in the data folder. */
  storageUrl: string | undefined;
  isDemo: boolean;
  /** Whose business the demonstration shows. */
  demoOf: 'agency' | 'contractor';
  adminEmail: string | undefined;
  /** Absent: mails stay in the mailbox page. */
  smtpUrl: string | undefined;
  /** The mailbox that clients write to. Absent: no mail comes in. */
  imapUrl: string | undefined;
  /** Webhooks may reach private addresses: for tests, and systems of one's own network. */
  mayWebhooksBePrivate: boolean;
  /** A gateway of SMS may be in the private network: a box with a SIM card, or a test. */
  maySmsBePrivate: boolean;
};

/** Thrown when variables are missing or wrong; tells all of them at once. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
    this.problems = problems;
  }
}

/** Reads the variables that the application knows; an empty one counts as absent. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

const PORT_MESSAGE = 'must be a number from 1 to 65535';
const DEMO_IN_PRODUCTION =
  'demo accounts have a public password and are refused with NODE_ENV=production: set DEMO=0, and ADMIN_EMAIL to your own address';

const variablesSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .default('development'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a name, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_MESSAGE)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, PORT_MESSAGE)
    .default(3000),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(',').map((each) => each.trim()))
    .refine(
      (all) => all.every(isNetwork),
      'must be addresses or networks such as 127.0.0.1, 10.0.0.0/8 or ::1, with commas',
    )
    .default([]),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: addressOf(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/name').optional(),
  STORAGE_URL: z
    .string()
    .refine((value) => parseS3Address(value) !== undefined, `must look like ${S3_EXAMPLE}`)
    .optional(),
  DEMO: z.enum(['0', '1', 'worksite'], { error: 'must be 0, 1 or worksite' }).default('1'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  SMTP_URL: addressOf(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  IMAP_URL: addressOf(['imap:', 'imaps:'], 'imaps://user:password@host:993/INBOX').optional(),
  WEBHOOKS_ALLOW_PRIVATE: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  SMS_ALLOW_PRIVATE: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
});

const environmentSchema = variablesSchema
  .refine((variables) => variables.NODE_ENV !== 'production' || variables.DEMO === '0', {
    path: ['DEMO'],
    message: DEMO_IN_PRODUCTION,
  })
  .transform(
    (variables): Environment => ({
      nodeEnv: variables.NODE_ENV,
      host: variables.HOST,
      port: variables.PORT,
      trustedProxies: variables.TRUSTED_PROXIES,
      dataDir: path.resolve(variables.DATA_DIR),
      databaseUrl: variables.DATABASE_URL,
      storageUrl: variables.STORAGE_URL,
      isDemo: variables.DEMO !== '0',
      demoOf: variables.DEMO === 'worksite' ? 'contractor' : 'agency',
      adminEmail: variables.ADMIN_EMAIL,
      smtpUrl: variables.SMTP_URL,
      imapUrl: variables.IMAP_URL,
      mayWebhooksBePrivate: variables.WEBHOOKS_ALLOW_PRIVATE === '1',
      maySmsBePrivate: variables.SMS_ALLOW_PRIVATE === '1',
    }),
  );

function addressOf(protocols: readonly string[], example: string) {
  const isAddress = (value: string) => protocols.includes(URL.parse(value)?.protocol ?? '');
  return z.string().refine(isAddress, `must look like ${example}`);
}

/** Every bit counts: a network of all addresses would believe anyone. */
function isNetwork(value: string): boolean {
  const [address = '', bits, ...more] = value.split('/');
  const version = net.isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
