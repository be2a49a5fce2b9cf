import { Component, type ReactNode } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

interface Props {
  /** Where the reader is: going elsewhere tries again. */
  place: string;
  children: ReactNode;
}

/** Keeps a page that fails to load or to draw from taking the frame around it down. React catches this by a class only. */
export class CrashBoundary extends Component<Props, { error: unknown; place: string }> {
  override state = { error: null as unknown, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: { place: string }) {
    return place === state.place ? null : { place, error: null };
  }

  override render() {
    return this.state.error ? <PageCrash error={this.state.error} /> : this.props.children;
  }
}

function PageCrash({ error }: { error: unknown }) {
  const t = useCoreText();
  // A page published since asks for files that are no longer there.
  const isOutdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <div className="g-state" role="alert">
      <p className="g-state-title">{t('errors.crashTitle')}</p>
      <p>{isOutdated ? t('errors.outdatedText') : t('errors.crashText')}</p>
      <Button variant="primary" onClick={() => globalThis.location.reload()}>
        {t('errors.reload')}
      </Button>
    </div>
  );
}
