import { createUseText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { PortalTexts } from './load-texts.ts';

/** The portal's own words. */
export const useText = createUseText<PortalTexts>('app');

export type PortalText = ReturnType<typeof useText>;
