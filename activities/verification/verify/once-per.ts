/**
 * Finds it once for each object, as long as that lives: a source is held against many claims. What else it is told must be
 * the same each time.
 */
export function oncePer<Of extends object, Rest extends readonly unknown[], Found>(
  find: (of: Of, ...rest: Rest) => Found,
): (of: Of, ...rest: Rest) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of, ...rest) => {
    const before = known.get(of);
    if (before) return before.found;
    const found = find(of, ...rest);
    known.set(of, { found });
    return found;
  };
}
