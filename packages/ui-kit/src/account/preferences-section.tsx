import { useCoreText } from '../i18n/use-text.ts';
import { Section } from '../layout/section.tsx';
import { setShortcuts, useShortcutChoice } from '../shortcuts/shortcut-choice.ts';
import { setThemeChoice, type ThemeChoice, useThemeChoice } from '../theme/theme-store.ts';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** What this device remembers. */
export function PreferencesSection() {
  const t = useCoreText();
  const theme = useThemeChoice();
  const areShortcutsOn = useShortcutChoice();
  return (
    <Section title={t('account.profile.preferences')}>
      <div className="g-form-grid">
        <div className="g-field">
          <label htmlFor="theme-choice">{t('theme.label')}</label>
          <select
            id="theme-choice"
            className="form-select"
            value={theme}
            onChange={(event) => setThemeChoice(THEMES.find((each) => each === event.target.value) ?? 'system')}
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t(`theme.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="g-check g-field-wide">
          <input
            id="shortcut-choice"
            type="checkbox"
            className="form-check-input"
            checked={areShortcutsOn}
            onChange={(event) => setShortcuts(event.target.checked)}
            aria-describedby="shortcut-note"
          />
          <label htmlFor="shortcut-choice">{t('shortcuts.label')}</label>
          <div id="shortcut-note" className="g-field-hint">
            {t('shortcuts.hint')}
          </div>
        </div>
      </div>
    </Section>
  );
}
