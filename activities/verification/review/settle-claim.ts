import type { CorpusLibrary, OpenedSource } from '#activities/verification/evidence/library';
import { editedNumbers, readAnew } from '#activities/verification/review/edited-numbers';
import type { ReviewDependencies } from '#activities/verification/review/review-dependencies';
import { likelyCitations, quotedBy } from '#activities/verification/review/supplied-citations';
import { sourceIdOf } from '#activities/verification/review/supplied-source-id';
import { bestOfDrafts, objectionsOf, rank, type Tried, tryDraft } from '#activities/verification/review/try-drafts';
import type { Citation, Claim, DraftClaim } from '#shared/contracts/claim';
import type { ClaimResolution } from '#shared/contracts/claim-review';

type Change = Extract<ClaimResolution, { action: 'edit' | 'supply' }>;
type Supply = Extract<ClaimResolution, { action: 'supply' }>;

/** A claim as a person wants it and the checks let it be, or why they do not. */
export type Settled = { readonly draft: DraftClaim } | { readonly problem: string };

interface Tools extends Pick<ReviewDependencies, 'readNumbers' | 'findPassages'> {
  readonly library: CorpusLibrary;
}

const mostCitations = 8;

/** Carries out an edit, or a source that was supplied. Verification stands over people too: what fails comes back with the reason. */
export async function settleClaim(claim: Claim, change: Change, tools: Tools): Promise<Settled> {
  const draft = draftOf(claim);
  return change.action === 'edit' ? settleEdit(draft, change.text, tools) : settleSupply(draft, change, tools);
}

/** Without what was judged before. */
export function draftOf(claim: Claim): DraftClaim {
  const { verdict, publication, confidence, findings, independentSources, corroboration, review, ...draft } = claim;
  return draft;
}

function settleEdit(claim: DraftClaim, text: string, { library, readNumbers }: Tools): Settled {
  const drafts = waysOf(claim, text, { library, readNumbers });
  const passed = bestOfDrafts(drafts, library);
  return passed
    ? { draft: passed.draft }
    : { problem: failed('the edited claim does not pass the checks', drafts, library) };
}

/** The same words and quotes with more or fewer numbers beside them. */
function waysOf(claim: DraftClaim, text: string, { library, readNumbers }: Omit<Tools, 'findPassages'>): DraftClaim[] {
  const source = library.sources.get(claim.citations[0]?.sourceId ?? '')?.source ?? null;
  return editedNumbers(readNumbers, { claim, text, source }).map(numbers => ({ ...claim, text, numbers }));
}

async function settleSupply(claim: DraftClaim, supply: Supply, tools: Tools): Promise<Settled> {
  const { library } = tools;
  const opened = library.sources.get(sourceIdOf(supply.source));
  if (!opened) return { problem: 'the supplied source could not be taken into the corpus; supply it again' };
  const text = supply.text ?? claim.text;
  const places = await placesOf(opened, { ...supply, text }, tools);
  if ('problem' in places) return places;
  const alone = bestAlone(claim, { text, opened, places: places.citations }, tools);
  if ('problem' in alone) return alone;
  const joined = withFormer(claim, { text, alone: alone.passed }, tools);
  return { draft: joined && rank(joined) >= rank(alone.passed) ? joined.draft : alone.passed.draft };
}

async function placesOf(
  opened: OpenedSource,
  { quote, text }: { quote?: string | undefined; text: string },
  { findPassages }: Tools,
): Promise<{ readonly citations: readonly Citation[] } | { readonly problem: string }> {
  if (quote !== undefined) {
    const place = quotedBy(opened, quote);
    return place
      ? { citations: [place] }
      : { problem: 'the quote does not stand in the supplied source; copy its words' };
  }
  const citations = await likelyCitations(opened, text, findPassages);
  return citations.length > 0
    ? { citations }
    : { problem: 'nothing in the supplied source is about the claim; give the quote that says it, or another source' };
}

interface Places {
  readonly text: string;
  readonly opened: OpenedSource;
  readonly places: readonly Citation[];
}

/** The supplied source must carry the claim by itself: words that others carry already need no further source. */
function bestAlone(
  claim: DraftClaim,
  { text, opened, places }: Places,
  { library, readNumbers }: Tools,
): { readonly passed: Tried } | { readonly problem: string } {
  const drafts = places.flatMap(place => {
    const own = { ...claim, text, citations: [place] };
    return readAnew(readNumbers, { claim: own, text, source: opened.source }).map(numbers => ({ ...own, numbers }));
  });
  const passed = bestOfDrafts(drafts, library);
  return passed ? { passed } : { problem: failed('the supplied source does not carry the claim', drafts, library) };
}

/** The former quotes beside the new one, when with them the claim is no less sure. */
function withFormer(
  claim: DraftClaim,
  { text, alone }: { readonly text: string; readonly alone: Tried },
  { library, readNumbers }: Tools,
): Tried | null {
  const [place] = alone.draft.citations;
  if (!place) return null;
  const former = claim.citations.filter(({ sourceId, start }) => sourceId !== place.sourceId || start !== place.start);
  if (former.length === 0) return null;
  const citations = [...former, place].slice(-mostCitations);
  return bestOfDrafts(waysOf({ ...claim, citations }, text, { library, readNumbers }), library);
}

/** Told of the way that comes closest, without numbers beside it, so that only words and quotes are objected to. */
function failed(what: string, drafts: readonly DraftClaim[], library: CorpusLibrary): string {
  const bare = drafts.filter(({ numbers }) => numbers.length === 0).map(draft => tryDraft(draft, library));
  const [closest] = bare.toSorted((one, other) => countFailed(one) - countFailed(other));
  return closest ? `${what}: ${objectionsOf(closest)}` : what;
}

function countFailed({ judged }: Tried): number {
  return judged.findings.filter(({ passed }) => !passed).length;
}
