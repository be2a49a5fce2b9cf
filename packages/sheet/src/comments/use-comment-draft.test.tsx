import { createApiClient } from '@guichet/api-client/api-client';
import { AppContext } from '@guichet/ui-kit/app/app-context.ts';
import type { App } from '@guichet/ui-kit/app/start-app.ts';
import { person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { hasCommentDraft, useCommentDraft } from './use-comment-draft.ts';

beforeEach(() => localStorage.clear());

function typedBy(id: string) {
  const api = createApiClient({ baseUrl: 'http://api.test' });
  api.session.signIn('token', { ...person, id });
  const wrapper = ({ children }: { children: ReactNode }) => <AppContext value={{ api } as App}>{children}</AppContext>;
  return renderHook(() => useCommentDraft('p1', null), { wrapper }).result;
}

test('[WS-18] a comment that was typed and not sent is found again by whoever typed it, and by nobody else', () => {
  const ada = typedBy('ada');
  act(() => ada.current.setBody('Entre nous'));
  expect(typedBy('ada').current).toMatchObject({ body: 'Entre nous', isRestored: true });
  expect(typedBy('bob').current).toMatchObject({ body: '', isRestored: false });
  expect([hasCommentDraft('ada', 'p1', null), hasCommentDraft('bob', 'p1', null)]).toEqual([true, false]);
});
