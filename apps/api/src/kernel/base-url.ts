import type { Kernel } from './context.ts';

/**
 * The address of a page for people outside, for links in mails: under the setting `business.publicUrl`, else where this process
 * listens.
 */
export function publicUrl(kernel: Pick<Kernel, 'environment' | 'settings'>, path: string): string {
  return `${kernel.settings.current()['business.publicUrl'] ?? listeningUrl(kernel)}${path}`;
}

function listeningUrl({ environment }: Pick<Kernel, 'environment'>): string {
  const host = ANY_ADDRESS.has(environment.host) ? 'localhost' : environment.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${environment.port}`;
}

/** What a server listens on to hear every address; no browser can go there. */
const ANY_ADDRESS = new Set(['0.0.0.0', '::']);
