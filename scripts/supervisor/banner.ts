import type { Environment } from '../../apps/api/src/kernel/environment.ts';

const DEMO_PASSWORD = 'Guichet-demo-2026';
const DEMO_ACCOUNTS = ['superadmin', 'manager', 'technician', 'client', 'client2'];

/** What is printed once everything answers. */
export function banner(environment: Environment, seconds: number): string {
  const address = `http://${shownHost(environment.host)}:${environment.port}`;
  const lines = [
    '',
    `Guichet is ready (${seconds.toFixed(1)} s)`,
    `  Client portal  ${address}/`,
    `  Back office    ${address}/admin`,
    `  API            ${address}/api/${environment.isDemo ? 'docs' : 'v1'}`,
    `  Data folder    ${environment.dataDir}`,
  ];
  if (environment.isDemo) lines.push('', ...demoLines(environment.host));
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

function demoLines(host: string): string[] {
  const accounts = DEMO_ACCOUNTS.map((name) => `    ${name}@guichet.test`);
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(host);
  const warning = isOpen ? [`  Anyone who can reach ${host} can sign in with it: set DEMO=0 for real data.`] : [];
  return [`  Demonstration accounts, all with the password ${DEMO_PASSWORD}`, ...accounts, ...warning];
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
