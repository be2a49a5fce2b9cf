import { me, profileUpdate } from '@guichet/dto/identity/auth';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { useApi, useMe } from '../app/app-context.ts';
import { showToast } from '../feedback/toast-store.ts';
import { SelectField } from '../fields/choice-fields.tsx';
import { TextField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Section } from '../layout/section.tsx';

export function IdentitySection() {
  const t = useCoreText();
  const api = useApi();
  const { firstName, lastName, phone, mobile, email, language } = useMe();
  return (
    <Section title={t('account.profile.identity')}>
      <PlainForm
        schema={profileUpdate}
        defaults={{ firstName, lastName, phone, mobile: mobile && spacedNumber(mobile), email, language }}
        submitLabel={t('actions.save')}
        onSubmit={async (values) => {
          api.session.setUser(await api.command('/me', values, { method: 'PATCH', answer: me }));
          showToast({ text: t('account.profile.saved') });
        }}
      >
        <TextField name="firstName" label={t('account.profile.firstName')} autoComplete="given-name" isRequired />
        <TextField name="lastName" label={t('account.profile.lastName')} autoComplete="family-name" isRequired />
        <TextField
          name="email"
          type="email"
          label={t('account.profile.email')}
          hint={t('account.profile.emailHint')}
          autoComplete="email"
          isRequired
          isWide
        />
        <TextField name="phone" type="tel" label={t('account.profile.phone')} autoComplete="tel" />
        <TextField
          name="mobile"
          type="tel"
          label={t('account.profile.mobile')}
          hint={t('account.profile.mobileHint')}
          autoComplete="mobile tel"
        />
        <SelectField
          name="language"
          label={t('language.label')}
          isRequired
          options={[
            { value: 'fr', label: t('language.fr') },
            { value: 'en', label: t('language.en') },
          ]}
        />
      </PlainForm>
    </Section>
  );
}
