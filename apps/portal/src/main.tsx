import '@fontsource-variable/inter/index.css';
import './styles/index.css';
import { AppProviders } from '@guichet/ui-kit/app/app-providers.tsx';
import { startApp } from '@guichet/ui-kit/app/start-app.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { liveRoots } from './live-roots.ts';
import { Router } from './router.tsx';
import { loadTexts } from './texts/load-texts.ts';

const app = await startApp({ loadTexts });
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppProviders app={app} liveRoots={liveRoots}>
        <Router />
      </AppProviders>
    </StrictMode>,
  );
}
