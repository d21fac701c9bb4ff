import type { SummaryChoice } from '#activities/synthesis/answers/summary-choice';
import { isPrintable, mostInSummary, repeats } from '#activities/synthesis/assembly/summary-claims';
import { type AssemblyGround, claimsOf } from '#activities/synthesis/assembly-ground';
import type { Withheld } from '#activities/synthesis/gate/withheld';
import type { Claim } from '#shared/contracts/claim';

/** Published claims of the document's sections, each once and never two of one series. */
export function settleSummary(answer: SummaryChoice, ground: AssemblyGround, withheld: Withheld): string[] {
  const where = 'Executive summary';
  const printable = new Map(
    claimsOf(ground)
      .filter(isPrintable)
      .map(claim => [claim.id, claim]),
  );
  const chosen: Claim[] = [];
  for (const id of withheld.ids(answer.claimIds, { where, given: printable })) {
    const claim = printable.get(id);
    if (!claim || chosen.length >= mostInSummary) continue;
    if (chosen.some(other => repeats(other, claim))) withheld.note(where, `${id} tells again what it has told`);
    else chosen.push(claim);
  }
  return chosen.map(({ id }) => id);
}
