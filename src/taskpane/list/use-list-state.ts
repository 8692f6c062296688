import { useState } from 'react';
import { NO_FILTER, type FormFilter } from './filter-forms';

/** Where the user was in the list; kept while another screen is shown. */
export interface ListState {
  readonly filter: FormFilter;
  /** How many cards were drawn. */
  readonly seen: number;
  /** The form whose card was opened last (Form.id): it gets the focus again. */
  readonly opened: string | null;
  change(next: Partial<Pick<ListState, 'filter' | 'seen' | 'opened'>>): void;
}

export function useListState(): ListState {
  const [state, setState] = useState({ filter: NO_FILTER, seen: 0, opened: null as string | null });
  return { ...state, change: (next) => setState((present) => ({ ...present, ...next })) };
}
