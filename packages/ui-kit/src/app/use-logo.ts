import { useBranding } from './use-branding.ts';

/** The address of the business's logo, or `null` when it has none. */
export function useLogo(): string | null {
  return useBranding().hasLogo ? '/api/v1/branding/logo' : null;
}
