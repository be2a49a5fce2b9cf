import { registrationInput } from '@guichet/dto/accounts/registration';
import { Door } from '@guichet/ui-kit/account/door.tsx';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useBrandingOf } from '@guichet/ui-kit/app/use-branding.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useRegisterWords } from './use-register-words.ts';

/** Asks for an account; says the same whether the address is known or not. Where the business makes them alone, there is no such page. [WS-02] */
export function RegisterPage() {
  const words = useRegisterWords();
  const core = useCoreText();
  const api = useApi();
  const { data, isFresh } = useBrandingOf();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { i18n } = useTranslation();
  if (!data.mayRegister) return isFresh ? <Navigate to="/sign-in" replace /> : null;
  const language = i18n.language === 'en' ? ('en' as const) : ('fr' as const);
  const languages = (['fr', 'en'] as const).map((value) => ({ value, label: core(`language.${value}`) }));
  return (
    <Door title={words.title}>
      {sentTo ? (
        <output>{words.sent.replace('{email}', sentTo)}</output>
      ) : (
        <>
          <p className="g-quiet">{words.lead}</p>
          <KeptForm
            draftName="registration"
            isAtDoor
            schema={registrationInput}
            defaults={{ language }}
            isFull
            submitLabel={words.submit}
            onSubmit={async (values) => {
              await api.command('/registrations', values);
              setSentTo(values.email);
            }}
          >
            <TextField name="firstName" label={words.firstName} autoComplete="given-name" isRequired isFocusedFirst />
            <TextField name="lastName" label={words.lastName} autoComplete="family-name" isRequired />
            <TextField name="companyName" label={words.companyName} autoComplete="organization" isRequired isWide />
            <TextField name="email" type="email" label={words.email} autoComplete="email" isRequired isWide />
            <SelectField name="language" label={words.language} options={languages} isRequired isWide />
          </KeptForm>
        </>
      )}
      <Link to="/sign-in">{words.back}</Link>
    </Door>
  );
}
