import type { Comparison, Rule } from '#activities/verification/verify/comparison';
import { type Deed, type Doer, deedsOf } from '#activities/verification/verify/doers';
import type { Word } from '#activities/verification/verify/words';

/** So much of what a claim tells must one clause of the source tell before it is called the same deed. */
const leastTold = 0.55;
/** less when it tells who did what the claim says was done. */
const leastByAgent = 0.4;

/** What the source tells that one did by name, another did not do. */
export const doersAgree: Rule = {
  name: 'doers-agree',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (evidence.isRow) return [];
    const own = doerOfClaim(comparison);
    if (!own) return [];
    const deeds = [evidence.stated, evidence.near].flatMap(statement => deedsOf(statement, isOrdinary));
    const deed = sameDeed(comparison, own, deeds);
    const other = deed && (agentOf(deed, claim.keys) ?? deed.doer);
    if (!other || isNamedIn(own, deed.keys) || isNamedIn(other, claim.keys)) return [];
    const detail = `the source says this of "${other.text}", not of "${own.text}"`;
    return [{ rule: 'doers-agree', severity: 'conflict', detail }];
  },
};

/** Whom a claim of one deed tells it of. */
function doerOfClaim({ claim, isOrdinary }: Comparison): Doer | null {
  const [own, ...others] = deedsOf(claim, isOrdinary);
  if (!own || others.some(({ doer }) => doer !== null)) return null;
  return own.agents[0]?.doer ?? own.doer;
}

/** "Sold by Acme" where the claim tells who sold. */
function agentOf({ agents }: Deed, told: ReadonlySet<string>): Doer | undefined {
  return agents.find(({ verb }) => verb.keys.some(key => told.has(key)))?.doer;
}

/** The clause that tells most of the claim. */
function sameDeed({ claim, weightOf }: Comparison, { words }: Doer, deeds: readonly Deed[]): Deed | undefined {
  const told = claim.words.filter(word => word.load > 0 && !words.includes(word));
  const weigh = (some: readonly Word[]) => some.reduce((sum, word) => sum + word.load * weightOf(word), 0);
  const all = Math.max(weigh(told), 1e-6);
  const shareOf = ({ keys: there }: Deed) => weigh(told.filter(({ keys }) => keys.some(key => there.has(key)))) / all;
  const shares = deeds.map(deed => ({ deed, share: shareOf(deed) }));
  const [best] = shares.sort((one, other) => other.share - one.share);
  const least = best && agentOf(best.deed, claim.keys) ? leastByAgent : leastTold;
  return best && best.share >= least ? best.deed : undefined;
}

/** By its own words, in short or in full; what they mean elsewhere says nothing of a name. */
function isNamedIn({ words }: Doer, keys: ReadonlySet<string>): boolean {
  return words.some(word => word.keys.some((key, i) => (i === 0 || /^=[@^]/u.test(key)) && keys.has(key)));
}
