import type { Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { type ChangedClaim, changedNumbers } from '#test/bench/verify/change-numbers';
import { changedWords } from '#test/bench/verify/change-words';
import { type AnyLabelled, corpusFolder, isTrue } from '#test/bench/verify/judged-claim';
import { composeVerifier } from '#workers/compose-verifier';

/** Of the true claims that are accepted, changed by machine: which share of the changed claims is caught, by how it was changed. */
export async function catchChanges(labelled: readonly AnyLabelled[]): Promise<Figures> {
  const verifier = composeVerifier();
  const own = labelled.filter(each => isTrue({ labelled: each }));
  const tried = await Promise.all(
    Object.entries(Object.groupBy(own, ({ corpus }) => corpus)).map(async ([corpus, claims = []]) => {
      const ground = await verifier.open(corpusFolder(corpus));
      const judge = (claim: string) => {
        const [found] = verifier.verify(ground, [{ id: 'changed', claim }]);
        return found?.checked ?? null;
      };
      return claims.flatMap(({ claim }) => {
        const checked = judge(claim);
        if (checked?.verdict !== 'supported') return [];
        const carrying = checked.quotes.map(({ quote }) => quote).join(' ');
        return [...changedNumbers(claim, carrying), ...changedWords(claim, carrying)].map(changed => ({
          ...changed,
          isCaught: judge(changed.claim)?.verdict !== 'supported',
        }));
      });
    }),
  );
  return shares(tried.flat());
}

function shares(tried: readonly (ChangedClaim & { readonly isCaught: boolean })[]): Figures {
  const groups = Object.entries(Object.groupBy(tried, ({ how }) => how));
  return Object.fromEntries(
    groups.flatMap(([how, own = []]) => [
      [how, own.length],
      [`${how}Caught`, rounded(own.filter(({ isCaught }) => isCaught).length / own.length)],
    ]),
  );
}
