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

/**
 * A function of a text, computed once for each of the texts asked for lately: forms repeat their words. What was not
 * asked for among the last few thousand other texts is forgotten, so that names and numbers never crowd the words out.
 */
export function onceByText<V>(compute: (text: string) => V): (text: string) => V {
  let lately = new Map<string, { readonly value: V }>();
  let before: typeof lately = new Map();
  return (text) => {
    const known = lately.get(text);
    if (known) return known.value;
    const found = before.get(text) ?? { value: compute(text) };
    if (lately.size >= MOST_TEXTS) [before, lately] = [lately, new Map()];
    lately.set(text, found);
    return found.value;
  };
}
