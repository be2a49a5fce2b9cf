import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Environment, readEnvironment } from '../apps/api/src/kernel/environment.ts';
import { root } from './project.ts';

/** The environment, completed by `.env`: what is set outside wins. */
export function readSettings(): Environment {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return readEnvironment(process.env);
}

/** The version of the product. */
export function productVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return version;
}
