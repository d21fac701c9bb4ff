import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import type { SectionId } from '#shared/contracts/section';

export interface SectionState {
  readonly status: MrdSection['status'];
  /** About the section itself, never about the market. */
  readonly note: string | null;
}

/** How much evidence a section has against what its vertical asks for, in words. */
export function sectionState(sectionId: SectionId, shown: readonly Claim[], input: AssemblyInput): SectionState {
  const minimum = input.minimumClaims[sectionId] ?? 1;
  const asked = input.questions.filter(question => question.sectionId === sectionId).length;
  if (shown.length === 0)
    return { status: 'insufficient-evidence', note: insufficient(asked) + unmade(sectionId, input) };
  const notes = [
    shown.length < minimum
      ? `Thin: ${count(shown.length, 'claim')} of the ${minimum} that this section should have.`
      : '',
    leftOut(sectionId, input),
    disputed(shown),
  ].filter(note => note !== '');
  return { status: shown.length < minimum ? 'partial' : 'complete', note: notes.length > 0 ? notes.join(' ') : null };
}

function insufficient(asked: number): string {
  if (asked === 0) return 'Insufficient evidence: the approved plan asked no question for this section.';
  return `Insufficient evidence: ${count(asked, 'question')} asked, and nothing in the corpus that could be verified answers ${asked === 1 ? 'it' : 'them'}.`;
}

/** Not to be mistaken for a search that found nothing. */
function unmade(sectionId: SectionId, { sections }: AssemblyInput): string {
  const searches = sections.filter(section => section.sectionId === sectionId).flatMap(({ lookedFor }) => lookedFor);
  const failed = searches.filter(search => search.includes('could not be asked')).length;
  if (failed === 0) return '';
  return ` ${failed === searches.length ? 'None of its searches was answered' : `${failed} of its ${searches.length} searches were not answered`}: the tools could not be asked.`;
}

function leftOut(sectionId: SectionId, { sections }: AssemblyInput): string {
  const claims = sections.filter(section => section.sectionId === sectionId).flatMap(section => section.claims);
  const dropped = claims.filter(claim => claim.publication === 'dropped').length;
  return dropped === 0
    ? ''
    : `${count(dropped, 'drafted claim')} did not pass verification and ${dropped === 1 ? 'is' : 'are'} listed in the appendix.`;
}

function disputed(shown: readonly Claim[]): string {
  const ids = new Set(shown.map(claim => claim.id));
  const disagreeing = shown.filter(claim => claim.disagreesWith.some(id => ids.has(id))).length;
  return disagreeing === 0
    ? ''
    : `${count(disagreeing, 'claim')} state${disagreeing === 1 ? 's' : ''} values that other sources contradict; all are shown.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
