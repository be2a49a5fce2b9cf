import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { NavLink } from 'react-router';
import { useText } from '../texts/use-text.ts';
import { usePlaces } from './places.ts';

/** The places of the portal: in the top bar of a wide page, at the bottom of a phone's. */
export function Navigation() {
  const t = useText();
  const core = useCoreText();
  return (
    <nav className="p-nav" aria-label={core('common.navigation')}>
      {usePlaces().map(({ key, to, icon: Icon }) => (
        <NavLink key={key} to={to} end={to === '/'}>
          <Icon size={22} strokeWidth={1.75} aria-hidden />
          <span>{t(`places.${key}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
