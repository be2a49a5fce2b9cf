import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { root, runtimeFolder } from './paths.mjs';
import { hasRuntime, nodeProgram, runtimePackages } from './runtime.mjs';
import { step } from './step.mjs';

const LIBRARIES = ['packages/dto', 'packages/api-client', 'packages/ui-kit', 'packages/sheet'];
const WORKSPACES = [
  'apps/api',
  'apps/backoffice',
  'apps/portal',
  'e2e',
  'bench',
  'tools',
  'packages/database',
  ...LIBRARIES,
];

/** Brings the pinned runtime, the packages and the generated database client. */
export function prepareTools() {
  step({
    name: 'runtime',
    title: 'Fetching the runtime',
    values: [runtimePackages()],
    isDone: hasRuntime,
    work: installRuntime,
  });
  step({
    name: 'packages',
    title: 'Installing the packages',
    inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...['.', ...WORKSPACES].map((each) => `${each}/package.json`)],
    isDone: () => existsSync(path.join(root, 'node_modules/.modules.yaml')),
    work: () =>
      runCommand('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { env: { CI: '1' }, minutes: 15 }),
  });
  step({
    name: 'client',
    title: 'Generating the database client',
    inputs: ['prisma/schema', 'prisma.config.ts', 'pnpm-lock.yaml'],
    isDone: () => existsSync(path.join(root, 'apps/api/src/kernel/db/generated/client.ts')),
    work: generateClient,
  });
}

/** Builds what the product runs from: the server, and what the browser receives. */
export function buildProduct() {
  step({
    name: 'api',
    title: 'Building the server',
    inputs: ['apps/api', 'packages/dto', 'packages/database', 'prisma/schema', 'scripts/build', 'pnpm-lock.yaml'],
    isDone: () => existsSync(path.join(root, 'apps/api/dist/main.js')),
    work: () => runCommand(nodeProgram(), ['scripts/build/bundle-api.ts']),
  });
  for (const name of ['backoffice', 'portal']) {
    step({
      name,
      title: `Building the ${name}`,
      inputs: [`apps/${name}`, ...LIBRARIES, 'tsconfig.base.json', 'pnpm-lock.yaml'],
      isDone: () => existsSync(path.join(root, `apps/${name}/dist/index.html`)),
      work: () => runCommand('vite', ['build', '--logLevel', 'warn'], { cwd: path.join(root, 'apps', name) }),
    });
  }
}

function installRuntime() {
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const args = ['install', '--prefix', runtimeFolder, ...options, ...runtimePackages()];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) runCommand(process.execPath, [npm, ...args], { minutes: 10 });
  else runCommand('npm', args, { minutes: 10 });
}

function generateClient() {
  // Generating needs no engine, but the command would download one unless it is told of a program, any program.
  const engine = process.platform === 'win32' ? nodeProgram() : '/bin/true';
  runCommand('prisma', ['generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1' },
    minutes: 3,
  });
}
