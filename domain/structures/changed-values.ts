type Values = Readonly<Record<string, unknown>>;

/** What differs between two sets of values, as the journal keeps it; undefined when nothing does. An absent value and null are the same. */
export function changedValues(before: Values, after: Values): { before: Values; after: Values } | undefined {
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  if (names.length === 0) return undefined;
  const pick = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
