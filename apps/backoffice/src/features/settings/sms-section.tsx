import { smsTest } from '@guichet/dto/sms/sms-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

/** Beside the settings of SMS: where the provider passes answers on, and an SMS to try them with. [WS-15] */
export function SmsSection({ values }: { values: Readonly<Record<string, unknown>> }) {
  const t = useText();
  const api = useApi();
  const provider = values['sms.provider'];
  const { 'business.publicUrl': publicUrl } = values;
  const root = typeof publicUrl === 'string' ? publicUrl : location.origin;
  return (
    <>
      {provider !== 'mailbox' && (
        <Section title={t('sms.inbound')}>
          <p className="g-quiet">{t('sms.inboundText')}</p>
          <div className="g-notice g-prose">
            <code>{`${root}/api/v1/sms/inbound/${String(provider)}`}</code>
          </div>
        </Section>
      )}
      {values['sms.isOn'] === true && (
        <Section title={t('sms.test')}>
          <PlainForm
            schema={smsTest}
            defaults={{ number: '' }}
            submitLabel={t('sms.sendTest')}
            onSubmit={async (typed) => {
              await api.command('/sms-tests', typed);
              showToast({ text: t('sms.testSent') });
            }}
          >
            <TextField name="number" type="tel" label={t('sms.number')} isRequired />
          </PlainForm>
          <p className="g-quiet">
            <Link to="/sms">{t('sms.seeAll')}</Link>
          </p>
        </Section>
      )}
    </>
  );
}
