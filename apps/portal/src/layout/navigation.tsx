import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { UserRound } from 'lucide-react';
import { NavLink } from 'react-router';
import { useText } from '../texts/use-text.ts';
import { useIsProfileOnTop, usePlaces } from './places.ts';

/** The places of the portal: in the top bar of a wide page, at the bottom of a phone's. */
export function Navigation() {
  const t = useText();
  const core = useCoreText();
  const isProfileOnTop = useIsProfileOnTop();
  return (
    <nav className="p-nav" aria-label={core('common.navigation')}>
      {usePlaces().map(({ key, to, icon: Icon }) => (
        <NavLink
          key={key}
          to={to}
          end={to === '/'}
          {...(isProfileOnTop && key === 'profile' && { className: 'p-bar-only' })}
        >
          <Icon size={22} strokeWidth={1.75} aria-hidden />
          <span>{t(`places.${key}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** The profile in the top bar of a phone, where its bottom is full. */
export function ProfileMark() {
  const t = useText();
  if (!useIsProfileOnTop()) return null;
  return (
    <NavLink to="/profile" className="g-icon-button p-phone-only" aria-label={t('places.profile')}>
      <UserRound size={22} strokeWidth={1.75} aria-hidden />
    </NavLink>
  );
}
