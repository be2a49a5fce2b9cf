import path from 'node:path';
import { createServer } from 'vite';
import { root } from './project.ts';

// Serves both interfaces from their sources, updated in the page as they change. A process of its own, because the
// server of the pages ends the one it runs in as it sees fit.
// Next to the API's port, so that two checkouts can be worked on at once.
const apiPort = Number(process.argv[2]);
const INTERFACES = [
  { name: 'portal', port: apiPort + 1, base: '/' },
  { name: 'backoffice', port: apiPort + 2, base: '/admin/' },
];
const api = `http://127.0.0.1:${apiPort}`;

process.on('disconnect', () => process.exit());
for (const { name, port, base } of INTERFACES) {
  const folder = path.join(root, 'apps', name);
  const server = await createServer({
    root: folder,
    configFile: path.join(folder, 'vite.config.ts'),
    base,
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      // The API accepts requests from its own address only.
      proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } },
    },
  });
  await server.listen();
  console.log(`Sources of the ${name} served at http://127.0.0.1:${port}${base}`);
}
