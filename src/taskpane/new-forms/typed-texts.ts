import { useState } from 'react';

/** What the user has typed on the screen 新建自评表. */
interface TypedTexts {
  readonly names: string;
  readonly department: string;
  readonly unit: string;
}

const NOTHING: TypedTexts = { names: '', department: '', unit: '' };
const KEY = 'ziping.new-forms';

/**
 * Keeps what was typed for as long as the pane's window lives: a button of the ribbon loads the pane's page anew
 * (learn.microsoft.com/javascript/api/manifest/action, TaskpaneId).
 */
export function useTypedTexts(): [TypedTexts, (change: Partial<TypedTexts>) => void] {
  const [texts, setTexts] = useState(stored);
  return [
    texts,
    (change) => {
      const next = { ...texts, ...change };
      setTexts(next);
      store(next);
    },
  ];
}

function stored(): TypedTexts {
  try {
    const texts: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return { ...NOTHING, ...(texts as Partial<TypedTexts>) };
  } catch {
    // Storage may be blocked: then the texts live as long as the page.
    return NOTHING;
  }
}

function store(texts: TypedTexts): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // See above.
  }
}
