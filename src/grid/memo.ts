/** A function of one object that is never changed, computed once for each; the memory goes with the object. */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

const MOST_TEXTS = 5000;

/** A function of a text, computed once for each of the first few thousand texts that it is asked for: forms repeat their words. */
export function onceByText<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = compute(text);
    if (known.size < MOST_TEXTS) known.set(text, { value });
    return value;
  };
}
