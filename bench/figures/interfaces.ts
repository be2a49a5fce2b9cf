import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Figure } from './figure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const INTERFACES = [
  { name: 'backoffice', title: 'Back-office', shell: 150 },
  { name: 'portal', title: 'Portal', shell: 130 },
];
const LAZY_TARGET = 140;
const CSS_TARGET = 60;

/** The compressed kilobytes that each built interface sends: its shell, its heaviest lazy page, its styles. */
export function measureInterfaces(): Figure[] {
  return INTERFACES.filter(({ name }) => existsSync(path.join(distOf(name), 'index.html'))).flatMap(
    ({ name, title, shell }) => {
      const built = new BuiltInterface(distOf(name));
      const [page, lazy] = built.heaviestPage();
      return [
        atMost(`${title}: shell`, { value: built.weightOf(built.shell), target: shell, unit: ' KB' }),
        atMost(`${title}: heaviest lazy page`, { value: lazy, target: LAZY_TARGET, unit: ' KB', details: page }),
        atMost(`${title}: styles`, { value: built.styles(), target: CSS_TARGET, unit: ' KB' }),
      ];
    },
  );
}

const distOf = (name: string) => path.join(root, 'apps', name, 'dist');

/** What was built, read as a browser would: files and the files that they import. */
class BuiltInterface {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  readonly shell: Set<string>;

  constructor(folder: string) {
    this.#folder = path.join(folder, 'assets');
    for (const file of readdirSync(this.#folder)) {
      if (/\.(js|css)$/.test(file)) this.#texts.set(file, readFileSync(path.join(this.#folder, file), 'utf8'));
    }
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    this.shell = this.#withImports([...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, file]) => file ?? ''));
  }

  /** Kilobytes of files, each compressed on its own as it is sent. */
  weightOf(files: Iterable<string>): number {
    return [...files].reduce((sum, file) => sum + gzipSync(this.#texts.get(file) ?? '').length, 0) / 1000;
  }

  /** The lazy part that adds most to the shell, with all that it needs. */
  heaviestPage(): [string, number] {
    const pages = [...this.#texts.values()].flatMap((text) => [...text.matchAll(/import\(\s*[`"']\.\/([\w.-]+\.js)/g)]);
    const weights = [...new Set(pages.map(([, file]) => file ?? ''))].map((file): [string, number] => [
      file,
      this.weightOf([...this.#withImports([file])].filter((needed) => !this.shell.has(needed))),
    ]);
    return weights.toSorted(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  }

  styles(): number {
    return this.weightOf([...this.#texts.keys()].filter((file) => file.endsWith('.css')));
  }

  #withImports(entries: readonly string[]): Set<string> {
    const reached = new Set<string>();
    const waiting = [...entries];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const imports = (this.#texts.get(file) ?? '').matchAll(/(?:from|import)\s*[`"']\.\/([\w.-]+\.js)/g);
      waiting.push(...[...imports].map(([, imported]) => imported ?? ''));
    }
    return reached;
  }
}
