import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';
import { Logo } from '@guichet/ui-kit/layout/logo.tsx';

/** The business's logo, or its name in words. [AG-37] */
export function Brand() {
  const { businessName } = useBranding();
  const logo = useLogo();
  if (logo) return <Logo className="p-logo" />;
  return <span className="p-brand-name">{businessName || '\u00a0'}</span>;
}
