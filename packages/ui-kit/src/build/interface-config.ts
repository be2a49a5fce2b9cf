import { fileURLToPath } from 'node:url';
import type { PluginOption, UserConfig } from 'vite';
import { budget } from './budget.ts';
import { usedStyles } from './used-styles.ts';

interface Interface {
  /** Where the API serves it. */
  base: string;
  /** The most JavaScript that its first page may fetch, in kilobytes, compressed. */
  shellKilobytes: number;
  plugins: PluginOption[];
}

/** How both interfaces are built. */
export function interfaceConfig({ base, shellKilobytes, plugins }: Interface): UserConfig {
  return {
    base,
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    plugins: [...plugins, budget({ shellKilobytes, pageKilobytes: 140, cssKilobytes: 60 })],
    css: { postcss: { plugins: [usedStyles(process.cwd())] } },
    build: {
      target: ['es2023', 'chrome122', 'firefox124', 'safari17.4'],
      // Everything is a file: the content policy allows no `data:` scripts or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // Their names are told in the first file: without words in them it is a little lighter.
          chunkFileNames: 'assets/[hash].js',
          // What every visit needs of libraries and shared pieces comes as one file: many small ones compress badly, and each is a request.
          // The interface's own first module stays apart: it waits for words, which may need a shared piece.
          // Not what its pieces import for pages alone: the schemas' library would come along.
          codeSplitting: {
            groups: [
              {
                name: 'shell',
                tags: ['$initial'],
                test: (id) => !id.startsWith(process.cwd()),
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
      chunkSizeWarningLimit: 1000,
    },
  };
}
