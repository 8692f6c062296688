/** A set with one more member, or one less. */
export function changedSet<T>(present: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(present);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
