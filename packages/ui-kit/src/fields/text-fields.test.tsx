import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { PlainForm } from '../forms/plain-form.tsx';
import { fakeApp } from '../testing/fake-app.tsx';
import { TextField } from './text-fields.tsx';

afterEach(cleanup);

test('[WS-15] a stored number shows as people read it, stays as it is stored, and is not rewritten while it is typed', async () => {
  const { wrapper } = await fakeApp({});
  const send = vi.fn<(values: object) => void>();
  render(
    <PlainForm
      schema={z.strictObject({ mobile: z.string() })}
      defaults={{ mobile: '+33639981001' }}
      submitLabel="Envoyer"
      onSubmit={async (values) => send(values)}
    >
      <TextField name="mobile" type="tel" label="Mobile" />
    </PlainForm>,
    { wrapper },
  );
  const field = screen.getByLabelText<HTMLInputElement>('Mobile');
  expect(field.value).toBe('+33 6 39 98 10 01');
  fireEvent.click(screen.getByText('Envoyer'));
  await waitFor(() => expect(send).toHaveBeenCalledWith({ mobile: '+33639981001' }));
  fireEvent.change(field, { target: { value: '+33639981002' } });
  expect(field.value).toBe('+33639981002');
});
