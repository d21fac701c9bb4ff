import type { Told } from '#activities/verification/verify/polarity/denials';
import type { Statement } from '#activities/verification/verify/statement';

/** A claim and a source, as they are held against each other. */
export interface Sides {
  readonly claim: Statement;
  readonly stated: Statement;
  /** The source's statements. */
  readonly there: readonly Told[];
}
