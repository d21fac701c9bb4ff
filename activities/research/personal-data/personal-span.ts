/** What is masked: addresses of mail, numbers of phones, ids of persons, names of private persons. */
export const personalKinds = ['e-mail', 'phone', 'id', 'name'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A place of a text that says something personal. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  /** Of names: equal for all mentions of one person within a document. */
  readonly who?: string;
}

/** Without overlaps, in the order of the text; where two meet, the kind that comes first in `personalKinds` stays. */
export function apart(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (rank(span) < rank(last)) kept[kept.length - 1] = span;
  }
  return kept;
}

function rank({ kind }: PersonalSpan): number {
  return personalKinds.indexOf(kind);
}
