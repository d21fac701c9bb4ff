import { z } from 'zod';
import { factConcepts } from '#activities/research/services/sec-edgar/fact-concepts';

const Fact = z.object({
  start: z.iso.date().optional(),
  end: z.iso.date(),
  val: z.number(),
  accn: z.string(),
  form: z.string(),
  filed: z.iso.date(),
});
type Fact = z.infer<typeof Fact>;

const Concept = z.object({ units: z.record(z.string(), z.array(z.unknown())) });

export const CompanyFacts = z.object({
  entityName: z.string().min(1),
  facts: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type CompanyFacts = z.infer<typeof CompanyFacts>;

/** A figure of one fiscal year, by columns that tables of figures have. */
export interface FactRow {
  readonly company: string;
  readonly metric: string;
  readonly value: number;
  readonly currency: string;
  /** In which the fiscal year ends. */
  readonly year: string;
  /** First and last day, where it is no calendar year. */
  readonly note?: string;
  readonly publisher: string;
  /** Day of the filing. */
  readonly published: string;
  /** Form and accession number. */
  readonly id: string;
}

const annualForms = /^(?:10-K|20-F|40-F)(?:\/A|T)?$/u;
const yearsKept = 5;
const dayMs = 86_400_000;

/** Whole fiscal years of annual reports, newest first; a figure that was stated anew is told as it was stated last. */
export function factRows({ entityName, facts }: CompanyFacts): FactRow[] {
  return factConcepts.flatMap(({ metric, tags }) => {
    const byYear = new Map<string, Stated>();
    // The usual tag comes last and so takes the place of what the others say of the same year.
    for (const tag of tags.toReversed()) {
      for (const stated of annualFacts(facts, tag)) byYear.set(stated.fact.end, stated);
    }
    return [...byYear.values()]
      .toSorted((one, other) => other.fact.end.localeCompare(one.fact.end))
      .slice(0, yearsKept)
      .map(({ fact, currency }) => rowOf(fact, { company: entityName, metric, currency }));
  });
}

interface Stated {
  readonly fact: Fact;
  readonly currency: string;
}

/** In the order in which they were filed. */
function annualFacts(facts: CompanyFacts['facts'], tag: string): Stated[] {
  const concept = Concept.safeParse(facts['us-gaap']?.[tag] ?? facts['ifrs-full']?.[tag]);
  if (!concept.success) return [];
  return Object.entries(concept.data.units)
    .filter(([unit]) => /^[A-Z]{3}$/u.test(unit))
    .flatMap(([currency, stated]) =>
      stated
        .map(each => Fact.safeParse(each).data)
        .filter(fact => fact !== undefined)
        .filter(isWholeYear)
        .map(fact => ({ fact, currency })),
    )
    .toSorted((one, other) => one.fact.filed.localeCompare(other.fact.filed));
}

/** Annual reports tell their quarters too. */
function isWholeYear({ start, end, form }: Fact): boolean {
  if (start === undefined || !annualForms.test(form)) return false;
  const days = (Date.parse(end) - Date.parse(start)) / dayMs;
  return days > 340 && days < 390;
}

function rowOf(
  { start, end, val, form, filed, accn }: Fact,
  named: Pick<FactRow, 'company' | 'metric' | 'currency'>,
): FactRow {
  const isCalendarYear = start?.slice(4) === '-01-01' && end.slice(4) === '-12-31';
  return {
    ...named,
    value: val,
    year: end.slice(0, 4),
    ...(!isCalendarYear && { note: `fiscal year from ${start} to ${end}` }),
    publisher: named.company,
    published: filed,
    id: `${form}, ${accn}`,
  };
}
