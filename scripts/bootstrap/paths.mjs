import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What the start brings: the pinned runtime, the package manager, and marks of the steps already done. */
export const runtimeFolder = path.join(root, '.runtime');

/** Where Node.js keeps the code it has compiled: the next start loads it in half the time. A folder that can't be written is no harm. */
export const compileCache = path.join(runtimeFolder, 'compile-cache');

const binFolders = [path.join(runtimeFolder, 'node_modules/.bin'), path.join(root, 'node_modules/.bin')];

/** Where programs are looked for: those of the project before those of the machine. */
export const searchPath = [...binFolders, process.env.PATH].join(path.delimiter);
