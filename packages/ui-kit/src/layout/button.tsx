import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';

type Variant = 'primary' | 'secondary' | 'danger' | 'link';

const CLASSES: Record<Variant, string> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-secondary',
  danger: 'btn btn-outline-danger',
  link: 'btn btn-link',
};

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: Variant;
  /** Something is running: the button stays where it is and can't be pressed twice. */
  isBusy?: boolean;
}

/** One primary per screen. */
export function Button({
  variant = 'secondary',
  isBusy = false,
  className = '',
  type = 'button',
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type={type}
      className={`${CLASSES[variant]} ${isBusy ? 'g-busy' : ''} ${className}`}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || rest['aria-disabled']}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant = 'secondary', ...rest }: LinkProps & { variant?: Variant }) {
  return <Link className={CLASSES[variant]} {...rest} />;
}
