import { Monitor, Moon, Sun } from 'lucide-react';
import { useCoreText } from '../i18n/use-text.ts';
import { Menu } from '../overlay/menu.tsx';
import { setThemeChoice, type ThemeChoice, useThemeChoice } from '../theme/theme-store.ts';

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Light, dark, or as the device. */
export function ThemeToggle() {
  const t = useCoreText();
  const choice = useThemeChoice();
  const Icon = ICONS[choice];
  return (
    <Menu
      label={t('theme.label')}
      trigger={<Icon size={18} aria-hidden />}
      items={CHOICES.map((each) => ({
        label: t(`theme.${each}`),
        isChecked: each === choice,
        onSelect: () => setThemeChoice(each),
      }))}
    />
  );
}
