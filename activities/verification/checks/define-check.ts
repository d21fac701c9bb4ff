import type { Dossier } from '#activities/verification/evidence/dossier';
import type { DraftClaim } from '#shared/contracts/claim';

/** `fatal`: the sources do not state this. `weakening`: they do, but not in full or not in the quote itself. */
export type Severity = 'fatal' | 'weakening';

export interface Objection {
  readonly severity: Severity;
  /** For a person, without a full stop: what is wrong and what the source has instead. */
  readonly detail: string;
  /** The source states the opposite. */
  readonly isOpposite?: boolean;
}

/** One test of a claim against what stands at its citations. Pure; a check that throws counts as not passed. */
export interface Check {
  /** kebab-case, equal to the file's name without `.check`. */
  readonly name: string;
  /** Findings are told in this order. */
  readonly order: number;
  /** What a passed check shows, for the list of findings. */
  readonly shows: string;
  appliesTo(claim: DraftClaim): boolean;
  run(dossier: Dossier): readonly Objection[];
}

export function defineCheck(check: Check): Check {
  return check;
}

export function fatal(detail: string): Objection {
  return { severity: 'fatal', detail };
}

export function weakening(detail: string): Objection {
  return { severity: 'weakening', detail };
}
