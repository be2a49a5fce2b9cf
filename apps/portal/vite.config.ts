import { interfaceConfig } from '@guichet/ui-kit/build/interface-config.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(interfaceConfig({ base: '/', shellKilobytes: 130, plugins: [react()] }));
