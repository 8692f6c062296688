import { useState } from 'react';

/**
 * State that is kept for as long as the pane's window lives: a button of the ribbon loads the pane's page anew
 * (learn.microsoft.com/javascript/api/manifest/action, TaskpaneId).
 */
export function useStoredState<T extends object>(key: string, nothing: T): [T, (change: Partial<T>) => void] {
  const [state, setState] = useState(() => stored(key, nothing));
  return [
    state,
    (change) =>
      setState((present) => {
        const next = { ...present, ...change };
        store(key, next);
        return next;
      }),
  ];
}

function stored<T extends object>(key: string, nothing: T): T {
  try {
    const state: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { ...nothing, ...(state as Partial<T>) };
  } catch {
    // Storage may be blocked: then the state lives as long as the page.
    return nothing;
  }
}

function store(key: string, state: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // See above.
  }
}
