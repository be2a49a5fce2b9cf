import path from 'node:path';
import { build, type Plugin } from 'rolldown';
import { root } from '../project.ts';

/** What is compiled for the machine, reads files beside itself or names what it imports in a variable: found where it is installed, at run time. */
const APART = [/^@node-rs\/argon2$/, /^file-type$/, /^sharp$/, /^pdfjs-dist/, /^@fastify\/swagger-ui$/];

/** CommonJS that is brought together with modules still asks for these. */
const FOR_COMMONJS = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const { dirname: __dirname, filename: __filename } = import.meta;`;

/**
 * Brings a server and what it calls together into few files of plain JavaScript, which a process loads sooner and holds in a good
 * third less memory than a thousand sources with their types. Names and lines are kept, so that a stack still tells where.
 * @param server its entry and the folder it is put in, both within the repository; the folder is emptied. The folder lies in the
 * package whose dependencies the server has.
 */
export async function bundleServer({ entry, folder }: { entry: string; folder: string }): Promise<void> {
  await build({
    input: path.join(root, entry),
    cwd: root,
    platform: 'node',
    external: APART,
    plugins: [knowingItsPlace(path.join(root, folder)), withSparseGraph(), withCompilerInFile(), inAscii()],
    output: { dir: path.join(root, folder), cleanDir: true, format: 'esm', comments: false, banner: FOR_COMMONJS },
    logLevel: 'warn',
  });
}

/** A source that looks for a file beside itself (a thread, a template, a picture) finds it where it was written. */
function knowingItsPlace(folder: string): Plugin {
  return {
    name: 'knowing-its-place',
    transform: {
      filter: { code: /\bimport\.meta\.(?:url|dirname|filename)\b|\b__(?:dirname|filename)\b/ },
      handler(code, id) {
        const file = path.relative(folder, id);
        const at = (place: string) =>
          `process.getBuiltinModule('node:path').resolve(__dirname, ${JSON.stringify(place)})`;
        const own: Record<string, string> = {
          'import.meta.url': `process.getBuiltinModule('node:url').pathToFileURL(${at(file)}).href`,
          'import.meta.dirname': at(path.dirname(file)),
          'import.meta.filename': at(file),
          __dirname: at(path.dirname(file)),
          __filename: at(file),
        };
        return code.replaceAll(
          /(?<![\w$.'"`])(?:import\.meta\.(?:url|dirname|filename)|__(?:dirname|filename))\b(?!['"`])/g,
          (name) => own[name] ?? name,
        );
      },
    },
  };
}

/**
 * The database client keeps, for each of some 4,500 input types, an object whose keys are a few numbers out of a thousand: V8 lays it
 * out as an array of 500 places, 15 MB in all. One key far away makes it a table of what is there. [docs/decisions/030]
 */
function withSparseGraph(): Plugin {
  return {
    name: 'with-sparse-graph',
    transform: {
      filter: { id: /@prisma\/client\/runtime\/client\.m?js$/ },
      handler(code) {
        const objects = /(?<==this\.#\w+\(\),\w+=)\{\}(?=;for\()/g;
        if (code.match(objects)?.length !== 2)
          throw new Error('The client is not what it was: see docs/decisions/030.');
        return code.replaceAll(objects, '{4294967294:void 0}');
      },
    },
  };
}

/**
 * The compiler of the database client's queries comes as a text of 2 MB, which a process would hold twice to read it once: it becomes a
 * file beside the server.
 */
function withCompilerInFile(): Plugin {
  return {
    name: 'with-compiler-in-file',
    load: {
      filter: { id: /\.wasm-base64\.m?js$/ },
      async handler(id) {
        const { wasm } = (await import(id)) as { wasm: string };
        const file = this.emitFile({ type: 'asset', name: 'compiler.wasm', source: Buffer.from(wasm, 'base64') });
        // What asks for the text gives it to `Buffer.from`, which takes the bytes as well.
        return `import { readFileSync } from 'node:fs';
          export const wasm = { valueOf: () => readFileSync(new URL(import.meta.ROLLUP_FILE_URL_${file})) };`;
      },
    },
  };
}

/** V8 keeps a source with a single letter outside ASCII in twice the bytes: such letters are written as their numbers. */
function inAscii(): Plugin {
  return {
    name: 'in-ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = asAscii(file.code);
    },
  };
}

/** @throws Error when a letter stands where a number would not be read as one. */
function asAscii(code: string): string {
  if (/String\.raw`[^`]*[^\0-\x7F]/.test(code)) throw new Error('A raw text cannot be written in ASCII.');
  return code.replaceAll(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
