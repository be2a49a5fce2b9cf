import { useBranding } from '../app/use-branding.ts';
import { useLogo } from '../app/use-logo.ts';

/** The business's logo, dark ink on a light plate where the theme is dark; `null` when it has none. [AG-37] */
export function Logo({ className = '' }: { className?: string }) {
  const { businessName, isLogoDark } = useBranding();
  const logo = useLogo();
  if (!logo) return null;
  return <img className={`${className} ${isLogoDark ? 'g-logo-dark' : ''}`.trim()} src={logo} alt={businessName} />;
}
