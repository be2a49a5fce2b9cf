import type { ApiError } from '@guichet/api-client/api-error';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showProblem, showToast } from '../feedback/toast-store.ts';

interface Options<Answer> {
  /** The addresses that it makes stale: `['companies']`, or `['companies/list']` for lists only. */
  refresh?: readonly string[];
  /** What is said once done. */
  done?: string;
  onDone?: (answer: Answer) => void;
  /** What is run under the same name leaves one after the other: the last is what stays. */
  inTurn?: string;
  /** Takes the failure in charge, instead of a notification. */
  onProblem?: (problem: ApiError) => void;
}

/** A business act behind a button: busy while it runs, told when done, explained when refused. */
export function useCommand<Answer, Input = void>(
  run: (input: Input) => Promise<Answer>,
  options: Options<Answer> = {},
) {
  const refresh = useRefresh();
  const mutation = useMutation<Answer, ApiError, Input>({
    mutationFn: run,
    ...(options.inTurn && { scope: { id: options.inTurn } }),
    onSuccess: async (answer) => {
      if (options.done) showToast({ text: options.done });
      options.onDone?.(answer);
      await refresh(options.refresh ?? []);
    },
    onError: (problem) => (options.onProblem ?? showProblem)(problem),
  });
  return { run: mutation.mutate, isBusy: mutation.isPending, problem: mutation.error };
}

/** Makes addresses stale: what shows of them is read again. */
export function useRefresh(): (roots: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return async (roots) => {
    await Promise.all(roots.map((root) => queries.invalidateQueries({ queryKey: root.split('/') })));
  };
}
