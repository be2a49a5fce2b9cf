import { bundleServer } from './bundle-server.ts';

await bundleServer({ entry: 'apps/api/src/main.ts', folder: 'apps/api/dist' });
