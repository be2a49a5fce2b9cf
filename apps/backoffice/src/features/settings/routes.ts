import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const settingsRoutes: RouteObject[] = [
  { path: '/settings', lazy: lazyPage(async () => (await import('./settings-page.tsx')).SettingsPage) },
];
