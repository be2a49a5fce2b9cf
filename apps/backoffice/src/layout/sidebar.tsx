import type { Permission } from '@guichet/dto/identity/permission';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Logo } from '@guichet/ui-kit/layout/logo.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { Link, useLocation } from 'react-router';
import { useText } from '../texts/load-texts.ts';
import { navigation } from './navigation.ts';

interface Props {
  can: (permission: Permission) => boolean;
  isOpen: boolean;
  onClose: () => void;
}

/** Where one may go, by what people do; what a role does not open is not shown. */
export function Sidebar({ can, isOpen, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const { pathname } = useLocation();
  const isOver = isOpen && !matchMedia('(min-width: 992px)').matches;
  useShortcuts(isOver ? { Escape: onClose } : {});
  const groups = navigation
    .map((group) => ({ ...group, pages: group.pages.filter(({ permission }) => !permission || can(permission)) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <>
      <nav className="app-sidebar" aria-label={core('common.navigation')} inert={!isOpen}>
        <Brand />
        <div className="sidebar-wrapper">
          {groups.map(({ key, pages }) => (
            <div key={key} className="b-nav-group">
              <h2>{t(`layout.groups.${key}`)}</h2>
              <ul>
                {pages.map((page) => (
                  <li key={page.key}>
                    <Link
                      to={page.to}
                      onClick={isOver ? onClose : undefined}
                      aria-current={isHere(page.to, pathname) ? 'page' : undefined}
                    >
                      {t(`layout.pages.${page.key}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
      <button
        type="button"
        className="sidebar-overlay b-overlay"
        aria-label={t('layout.closeMenu')}
        tabIndex={-1}
        onClick={onClose}
      />
    </>
  );
}

function Brand() {
  const { businessName } = useBranding();
  const logo = useLogo();
  return (
    <Link to="/" className="b-brand">
      {logo ? <Logo /> : businessName}
    </Link>
  );
}

function isHere(to: string, pathname: string): boolean {
  const [path = ''] = to.split('?');
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}
