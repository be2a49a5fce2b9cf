import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { accentProperties } from '@guichet/ui-kit/theme/theme-store.ts';
import { useWatch } from 'react-hook-form';
import { useText } from '../../texts/load-texts.ts';
import type { ChosenLogo } from './use-chosen-logo.ts';

const THEMES = ['light', 'dark'] as const;

interface Props {
  /** The logo that was chosen and not sent, or the stored one; `null` when there is none. */
  logo: ChosenLogo | null;
}

/** How the name, the logo and the colour will look in both themes, before anything is saved. [AG-37] */
export function BrandPreview({ logo }: Props) {
  const t = useText();
  const branding = useBranding();
  const [name, color] = useWatch({ name: ['name', 'accentColor'] }) as (string | null)[];
  const isColor = /^#[0-9a-f]{6}$/i.test(color ?? '');
  const accent = isColor && color ? color : branding.accentColor;
  const typed = name?.trim() ?? '';
  const words = typed === '' ? branding.businessName : typed;
  return (
    <fieldset className="g-field g-field-wide b-preview">
      <legend>{t('settings.preview')}</legend>
      <div className="b-preview-themes">
        {THEMES.map((theme) => (
          <div key={theme} className="b-preview-theme" data-bs-theme={theme} style={accentProperties(accent, theme)}>
            <div className="b-preview-brand">
              {logo ? (
                <img className={logo.isDark ? 'g-logo-dark' : ''} src={logo.src} alt={words} />
              ) : (
                <strong>{words}</strong>
              )}
            </div>
            <p>
              {words} · <span className="b-preview-link">{t('settings.previewLink')}</span>
            </p>
            <span className="b-preview-button">{t('settings.previewButton')}</span>
            <span className="b-preview-chosen">{t(`settings.previewThemes.${theme}`)}</span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
