import { fileURLToPath } from 'node:url';
import { type AtRule, type Plugin, parse } from 'postcss';
import { PurgeCSS } from 'purgecss';

const packages = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Leaves out what nothing uses of the library of styles, three quarters of it. A class counts as used when its name stands anywhere in the
 * sources: names of the library are never put together from parts.
 * @param app the folder of the interface.
 */
export function usedStyles(app: string): Plugin {
  const content = [`${packages}*/src/**/*.{ts,tsx}`, `${app}/src/**/*.{ts,tsx}`, `${app}/index.html`];
  return {
    postcssPlugin: 'guichet:used-styles',
    async Once(root) {
      const layers: AtRule[] = [];
      root.walkAtRules('layer', (layer) => {
        if (layer.params === 'adminlte' && layer.nodes) layers.push(layer);
      });
      for (const layer of layers) layer.replaceWith(parse(await usedOf(layer.toString(), content)).nodes);
    },
  };
}

async function usedOf(raw: string, content: string[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw }],
    // Set as properties, by script.
    safelist: { greedy: [/data-bs-theme/, /:not\(/] },
    dynamicAttributes: ['data-bs-theme', 'type', 'role', 'aria-expanded', 'aria-pressed', 'aria-current', 'disabled'],
  });
  return result?.css ?? raw;
}
