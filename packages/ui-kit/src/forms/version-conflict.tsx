import type { FieldValues } from 'react-hook-form';
import type { ResourceForm } from '../hooks/use-resource-form.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

interface Props {
  form: ResourceForm;
  stale: { current: FieldValues; mine: FieldValues };
  labels: Readonly<Record<string, string>>;
}

/** Two versions of the same row side by side, and a choice. */
export function VersionConflict({ form, stale: { current, mine }, labels }: Props) {
  const t = useCoreText();
  return (
    <div className="g-notice g-notice-warning" role="alert">
      <strong>{t('form.staleTitle')}</strong>
      <p>{t('form.staleText')}</p>
      <table className="g-versions">
        <thead>
          <tr>
            <th scope="col">{t('form.field')}</th>
            <th scope="col">{t('form.mine')}</th>
            <th scope="col">{t('form.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(mine).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{labels[name] ?? name}</th>
              <td>{shown(value)}</td>
              <td>{shown(current[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="g-form-actions">
        <Button onClick={form.takeTheirs}>{t('form.takeTheirs')}</Button>
        <Button variant="primary" onClick={form.keepMine}>
          {t('form.keepMine')}
        </Button>
      </div>
    </div>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
