import type { Comparison } from '#activities/verification/verify/comparison';
import { isEveryday } from '#activities/verification/verify/lexicon';
import { isFigureWord } from '#activities/verification/verify/statement';
import { importanceOf, type Word } from '#activities/verification/verify/words';

export interface Coverage {
  /** Share of what the claim says, by weight, that the evidence speaks of: 0 to 1. */
  readonly share: number;
  /** The same by the quoted words alone. */
  readonly stated: number;
  /** Of the words, how many are the source's own and not kin of them. */
  readonly verbatim: number;
  /** Words of full load that it does not speak of. */
  readonly missing: readonly Word[];
}

const nearWorth = 0.85;
const titleWorth = 0.75;
const kinWorth = 0.92;
/** The wider a lexicon, the more of a claim some passage has by chance. */
const everydayWorth = 0.8;

export function coverageOf({ claim, evidence, weightOf, isOrdinary }: Comparison): Coverage {
  const { stated, near, title, introduced, author } = evidence;
  let [whole, covered, inStated, verbatim] = [0, 0, 0, 0];
  const missing: Word[] = [];
  for (const word of claim.words) {
    if (word.load === 0 || isFigureWord(word, claim)) continue;
    const weight = importanceOf(word) * weightOf(word);
    whole += weight;
    const own = worth(word, stated.keys);
    const isIntroduced =
      !isOrdinary(word.text) &&
      (worth(word, introduced.keys) > 0 || (author !== undefined && worth(word, author.names.keys) > 0));
    const best = Math.max(
      own,
      worth(word, near.keys) * nearWorth,
      worth(word, title.keys) * titleWorth,
      isIntroduced ? titleWorth : 0,
    );
    inStated += weight * own;
    covered += weight * best;
    if (stated.keys.has(word.keys[0] ?? '')) verbatim += weight;
    if (best === 0 && word.load === 1) missing.push(word);
  }
  const share = (part: number) => (whole === 0 ? 0 : part / whole);
  return { share: share(covered), stated: share(inStated), verbatim: share(verbatim), missing };
}

function worth({ keys: [stem = '', ...kin] }: Word, there: ReadonlySet<string>): number {
  if (there.has(stem)) return 1;
  if (kin.some(key => !isEveryday(key) && there.has(key))) return kinWorth;
  return kin.some(key => there.has(key)) ? everydayWorth : 0;
}
