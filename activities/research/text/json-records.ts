import type { Node } from 'jsonc-parser';
import { corpusLimits } from '#activities/research/corpus/limits';
import { statesMetadata } from '#activities/research/corpus/stated-metadata';
import type { PassageList } from '#activities/research/text/passage-list';

interface Place {
  readonly list: PassageList;
  /** Where the parsed piece begins in the text. */
  readonly offset: number;
  readonly headings: readonly string[];
  readonly isRoot: boolean;
}

interface Flattened {
  readonly place: Place;
  readonly fields: [string, string][];
}

/** Names by which an object says what it is, for the heading of what lies in it. */
const naming = ['name', 'title', 'vendor', 'company', 'product', 'label', 'id'];

/** Adds a passage for each record: the smallest object that is still one thing. Larger objects are opened. */
export function addJsonRecords(list: PassageList, root: Node, offset: number): void {
  visit(root, { list, offset, headings: [], isRoot: true });
}

function visit(node: Node, place: Place): void {
  if (place.list.isFull) return;
  if (node.type === 'array' && isTable(node)) addTable(node, place);
  else if (isContainer(node, place.isRoot)) open(node, place);
  else addRecord(node, node, place);
}

function open(node: Node, place: Place): void {
  if (node.type === 'array') {
    for (const child of node.children ?? []) visit(child, { ...place, isRoot: false });
    return;
  }
  const own = nameOf(node);
  const headings = own && own !== place.headings.at(-1) ? [...place.headings, own] : place.headings;
  for (const member of node.children ?? []) openMember(member, { ...place, headings });
}

function openMember(member: Node, place: Place): void {
  const [key, value] = member.children ?? [];
  if (!key || !value) return;
  const name = String(key.value);
  const below = { ...place, isRoot: false };
  if (isNested(value)) visit(value, { ...below, headings: [...place.headings, name] });
  else if (saysSomething(value) && !(place.isRoot && statesMetadata(name))) addRecord(member, member, below);
}

/** A single word beside records ("currency": "USD") is no statement of its own. */
function saysSomething({ type, value }: Node): boolean {
  return type === 'number' || (type === 'string' && /\S\s+\S/.test(String(value)));
}

/** An object is opened when it holds records of its own, is a mere map of objects, or is larger than a record can be. */
function isContainer(node: Node, isRoot: boolean): boolean {
  if (!isNested(node)) return false;
  if (node.length > corpusLimits.recordChars) return true;
  const values = valuesOf(node);
  if (node.type === 'array') return values.some(isNested);
  const objects = values.filter(value => value.type === 'object');
  return (
    (isRoot && values.some(isNested)) ||
    (objects.length > 1 && objects.length === values.length) ||
    values.some(holdsRecords)
  );
}

function holdsRecords(node: Node): boolean {
  if (node.type === 'array') return valuesOf(node).some(value => value.type === 'object' || holdsRecords(value));
  return node.type === 'object' && valuesOf(node).some(holdsRecords);
}

/** Rows as arrays below a row of names. */
function isTable(node: Node): boolean {
  const rows = node.children ?? [];
  const width = rows[0]?.children?.length ?? 0;
  return (
    rows.length > 1 &&
    width > 1 &&
    rows.every(row => row.type === 'array' && row.children?.every(cell => !isNested(cell))) &&
    rows[0]?.children?.every(cell => cell.type === 'string') === true
  );
}

function addTable(node: Node, place: Place): void {
  const [header, ...rows] = node.children ?? [];
  const names = (header?.children ?? []).map(cell => String(cell.value));
  for (const row of rows) {
    const cells = (row.children ?? []).map((cell, at) => [names[at] ?? `column ${at + 1}`, cell] as const);
    const fields = Object.fromEntries(cells.map(([name, cell]) => [name, writtenValue(cell, place)]));
    addPassage(row, fields, place);
  }
}

/** A long text among the members is prose; anything else is a record. */
function addRecord(range: Node, node: Node, place: Place): void {
  const [key, value] = node.children ?? [];
  if (node.type === 'property' && value?.type === 'string' && value.length > corpusLimits.passageChars) {
    const start = place.offset + value.offset + 1;
    const headings = [...place.headings, String(key?.value)];
    place.list.addProse({ start, end: start + value.length - 2 }, 'prose', headings);
    return;
  }
  const fields: [string, string][] = [];
  flatten(node, '', { place, fields });
  if (fields.length > 0) addPassage(range, Object.fromEntries(fields), place);
}

function addPassage(range: Node, fields: Record<string, string>, place: Place): void {
  const start = place.offset + range.offset;
  place.list.addRow({ start, end: start + range.length, kind: 'json-record', headings: place.headings, fields });
}

/** Members of members by a dotted name; an array of plain values is one field. */
function flatten(node: Node, path: string, into: Flattened): void {
  const values = node.children ?? [];
  if (node.type === 'property' && values[0] && values[1]) {
    const name = String(values[0].value);
    flatten(values[1], path ? `${path}.${name}` : name, into);
  } else if (node.type === 'array' && !values.some(isNested)) {
    if (values.length > 0)
      into.fields.push([path || 'value', values.map(value => writtenValue(value, into.place)).join('; ')]);
  } else if (isNested(node)) {
    values.forEach((child, at) => {
      flatten(child, node.type === 'array' ? `${path}[${at}]` : path, into);
    });
  } else if (node.value !== null && node.value !== '')
    into.fields.push([path || 'value', writtenValue(node, into.place)]);
}

/** Numbers as the file writes them: 2.50 is not 2.5 to someone who compares quotes. */
function writtenValue(node: Node, { list, offset }: Place): string {
  if (node.value === null || node.value === undefined) return '';
  if (node.type === 'string') return String(node.value);
  const start = offset + node.offset;
  return list.text.slice(start, start + node.length);
}

function valuesOf(node: Node): Node[] {
  const children = node.children ?? [];
  return node.type === 'object'
    ? children.map(member => member.children?.[1]).filter(value => value !== undefined)
    : children;
}

function isNested(node: Node): boolean {
  return node.type === 'object' || node.type === 'array';
}

function nameOf(node: Node): string | null {
  for (const name of naming) {
    const member = node.children?.find(({ children }) => children?.[0]?.value === name);
    const value: unknown = member?.children?.[1]?.value;
    if (typeof value === 'string' && value.trim()) return value.trim().slice(0, 200);
  }
  return null;
}
