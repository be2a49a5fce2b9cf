export { hasLogo, readLogo, saveLogo } from './logo.ts';
export { updateSettings } from './update-settings.ts';
