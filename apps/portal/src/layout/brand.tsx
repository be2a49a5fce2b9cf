import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';

/** The business's logo, or its name in words. [AG-37] */
export function Brand() {
  const { businessName } = useBranding();
  const logo = useLogo();
  if (logo) return <img className="p-logo" src={logo} alt={businessName} />;
  return <span className="p-brand-name">{businessName || '\u00a0'}</span>;
}
