import type { Verdict } from '#shared/contracts/claim';

/** A source, what it says, and a change of that. */
export type Changed = readonly (readonly [source: string, own: string, other: string])[];

/** Each claim is supported by its source, and its change is not. */
export function tellsApart(verdictOf: (source: string, claim: string) => Verdict | undefined, cases: Changed): void {
  it.each(cases.map(([source, own]) => [own, source] as const))('supports: %s', (claim, source) =>
    expect(verdictOf(source, claim)).toBe('supported'),
  );

  it.each(cases.map(([source, , other]) => [other, source] as const))('does not support: %s', (claim, source) =>
    expect(verdictOf(source, claim)).not.toBe('supported'),
  );
}
