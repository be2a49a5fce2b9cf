import type { ApiError } from '@guichet/api-client/api-error';

export interface Toast {
  id: number;
  text?: string;
  problem?: ApiError;
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 5000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

/** Says briefly that something was done; with an action, how to undo it. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const id = lastId;
  change([...toasts.slice(-2), { id, ...toast }]);
  // What failed, and what can be undone, stays until it is read.
  if (!toast.problem) setTimeout(() => hideToast(id), toast.action ? SHOWN_MS * 2 : SHOWN_MS);
}

/** Explains a failure that no form shows. */
export function showProblem(problem: ApiError): void {
  showToast({ problem });
}

export function hideToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
