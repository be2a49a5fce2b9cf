import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { setThemeChoice, type ThemeChoice, useThemeChoice } from '@guichet/ui-kit/theme/theme-store.ts';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Light, dark, or as the device: remembered by this device. */
export function AppearanceSection() {
  const core = useCoreText();
  const current = useThemeChoice();
  return (
    <Section title={core('theme.label')}>
      <fieldset className="p-choices">
        <legend className="visually-hidden">{core('theme.label')}</legend>
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="theme"
              value={choice}
              checked={choice === current}
              onChange={() => setThemeChoice(choice)}
            />
            {core(`theme.${choice}`)}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
