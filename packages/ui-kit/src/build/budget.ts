import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Limits {
  shellKilobytes: number;
  pageKilobytes: number;
  cssKilobytes: number;
}

type Bundle = Rolldown.OutputBundle;

/** Fails the build when what people fetch grows past its budget. */
export function budget(limits: Limits): Plugin {
  return {
    name: 'guichet:budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const figures = measure(bundle, limits);
      const over = figures.filter(({ kilobytes, limit }) => kilobytes > limit);
      const worst = [...figures].sort((a, b) => b.kilobytes / b.limit - a.kilobytes / a.limit).slice(0, 4);
      console.log(`  budget: ${worst.map(words).join(', ')}`);
      if (over.length > 0) this.error(`Over budget: ${over.map(words).join(', ')}.`);
    },
  };
}

interface Figure {
  name: string;
  kilobytes: number;
  limit: number;
}

function measure(bundle: Bundle, limits: Limits): Figure[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const sizes = new Map(chunks.map((chunk) => [chunk.fileName, kilobytesOf(chunk.code)]));
  const weigh = (files: Iterable<string>) => [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const entries = chunks.filter((chunk) => chunk.isEntry);
  const shell = new Set(entries.flatMap((entry) => [...withImports(entry.fileName, bundle)]));
  const pages = chunks.filter((chunk) => chunk.isDynamicEntry && !shell.has(chunk.fileName));
  const css = Object.values(bundle).filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return [
    { name: 'shell', kilobytes: weigh(shell), limit: limits.shellKilobytes },
    {
      name: 'CSS',
      kilobytes: css.reduce((total, file) => total + kilobytesOf('source' in file ? file.source : ''), 0),
      limit: limits.cssKilobytes,
    },
    ...pages.map(({ name, fileName }) => ({
      name,
      kilobytes: weigh([...withImports(fileName, bundle)].filter((file) => !shell.has(file))),
      limit: limits.pageKilobytes,
    })),
  ];
}

/** A file and all that it can't run without. */
function withImports(fileName: string, bundle: Bundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[fileName];
  if (found.has(fileName) || chunk?.type !== 'chunk') return found;
  found.add(fileName);
  for (const each of chunk.imports) withImports(each, bundle, found);
  return found;
}

function kilobytesOf(content: string | Uint8Array): number {
  return gzipSync(content).length / 1000;
}

function words({ name, kilobytes, limit }: Figure): string {
  return `${name} ${kilobytes.toFixed(1)} of ${limit} kB`;
}
