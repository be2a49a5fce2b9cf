import { type RefObject, useId } from 'react';

interface Props {
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** What is wrong with the text, said under it. */
  fault: string | null;
  isRequired?: boolean;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

/** Some words that stand by themselves, outside the values of a form. None of them is cut: what is too long is said. [AG-13, WS-11] */
export function WordField({ label, text, onChange, fault, isRequired = false, ref }: Props) {
  const id = useId();
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={ref}
        className="form-control g-growing"
        aria-required={isRequired}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="g-field-error">
          {fault}
        </p>
      )}
    </div>
  );
}
