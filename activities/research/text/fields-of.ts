import { corpusLimits } from '#activities/research/corpus/limits';

/** Cells by column name, as written. A column without a name is "column 3"; a name that stands twice gets a number. */
export function fieldsOf(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  // Names are made unique one by one, which must not be done for half a million columns.
  cells.slice(0, corpusLimits.fields).forEach((cell, at) => {
    const value = cell.trim();
    if (value) fields[freeName(fields, header[at]?.trim() || `column ${at + 1}`)] = value;
  });
  return fields;
}

function freeName(fields: Readonly<Record<string, string>>, name: string): string {
  if (!Object.hasOwn(fields, name)) return safe(name);
  let number = 2;
  while (Object.hasOwn(fields, `${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** `__proto__` as a key would set the prototype instead of a field. */
function safe(name: string): string {
  return name === '__proto__' ? 'proto' : name;
}
