import { defineSearchAttributeKey, type SearchAttributePair, type SearchAttributeType } from '@temporalio/common';

/** Values by name as the typed pairs the SDK wants; names that are not configured are left out. */
export function attributePairs(
  types: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string | number | undefined>>,
): SearchAttributePair[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const type = types[name];
    if (type === undefined || value === undefined) return [];
    const key = defineSearchAttributeKey(name, type.toUpperCase() as SearchAttributeType);
    return [{ key, value } as SearchAttributePair];
  });
}
