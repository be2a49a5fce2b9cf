import {
  type ChangeSubject,
  type FieldMode,
  type FieldOf,
  fieldModes,
  fieldsOf,
  settingOfField,
} from '@guichet/dto/accounts/client-fields';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { useFieldWords } from '../../parts/field-words.ts';
import { useText } from '../../texts/load-texts.ts';
import { shortKey } from './setting-groups.ts';
import { modesOf } from './setting-options.ts';
import './client-fields.css';

/** What clients see and change of their company and of themselves: a line for each field, a choice in each line. [WS-01] */
export function ClientFields({ isDisabled }: { isDisabled: boolean }) {
  const t = useText();
  return (
    <div className="g-field-wide b-client-fields">
      <p className="g-quiet">{t('settings.fields.text')}</p>
      <FieldMatrix subject="company" isDisabled={isDisabled} />
      <FieldMatrix subject="contact" isDisabled={isDisabled} />
    </div>
  );
}

function FieldMatrix({ subject, isDisabled }: { subject: ChangeSubject; isDisabled: boolean }) {
  const t = useText();
  return (
    <table className="b-field-matrix">
      <caption>{t(`settings.fields.${subject}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.fields.field')}</th>
          {fieldModes.map((mode) => (
            <th key={mode} scope="col">
              {t(`settings.fields.modes.${mode}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fieldsOf[subject].map((field) => (
          <FieldLine key={field} subject={subject} field={field} isDisabled={isDisabled} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps<S extends ChangeSubject> {
  subject: S;
  field: FieldOf<S>;
  isDisabled: boolean;
}

function FieldLine<S extends ChangeSubject>({ subject, field: name, isDisabled }: LineProps<S>) {
  const t = useText();
  const core = useCoreText();
  const words = useFieldWords();
  const id = useId();
  const key = settingOfField(subject, name);
  const { field } = useController({ name: shortKey(key) });
  const modes = modesOf(key);
  const chosen = field.value as FieldMode;
  return (
    <tr>
      <th scope="row">{words(subject, name)}</th>
      {fieldModes.map((mode) => {
        const label = t(`settings.fields.modes.${mode}`);
        const isPossible = modes.includes(mode);
        return (
          <td key={mode}>
            {isPossible ? (
              <label>
                <input
                  // The line is reached at what is chosen in it, as any group of choices is.
                  ref={mode === chosen ? field.ref : undefined}
                  type="radio"
                  className="form-check-input"
                  name={id}
                  checked={mode === chosen}
                  disabled={isDisabled}
                  aria-label={core('common.pair', { what: words(subject, name), which: label })}
                  onChange={() => field.onChange(mode)}
                  onBlur={field.onBlur}
                />
                <span aria-hidden>{label}</span>
              </label>
            ) : (
              <span className="g-quiet b-field-never">{t('settings.fields.always')}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
