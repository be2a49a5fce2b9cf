import type { Language } from '@guichet/dto/core/scalars';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { useText } from '../texts/load-texts.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** One's own account: profile, language, sign-out. */
export function ProfileMenu() {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const user = useMe();
  const { firstName, lastName, language } = user;
  const name = `${firstName} ${lastName}`;
  const initials = `${firstName.charAt(0)}${lastName.charAt(0)}`;
  const signOut = useCommand(() => api.logout());
  const changeLanguage = useCommand(async (next: Language) => {
    await api.command('/me', { language: next }, { method: 'PATCH' });
    api.session.setUser({ ...user, language: next });
  });
  return (
    <Menu
      label={core('common.pair', { what: initials, which: t('layout.account', { name }) })}
      className="b-avatar"
      trigger={initials}
      items={[
        { label: t('layout.pages.profile'), to: '/profile' },
        ...LANGUAGES.map((each, index) => ({
          label: core(`language.${each}`),
          isChecked: each === language,
          isApart: index === 0,
          onSelect: () => changeLanguage.run(each),
        })),
        { label: t('layout.signOut'), isApart: true, onSelect: () => signOut.run() },
      ]}
    />
  );
}
