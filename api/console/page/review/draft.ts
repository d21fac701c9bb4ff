import type { ClaimResolution, ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';

/** What a person means to decide about one claim. `leave`: one that was left out stays out. */
export type Draft = ClaimResolution | { readonly claimId: string; readonly action: 'leave' };
export type Drafts = ReadonlyMap<string, Draft>;

export const draftWords: Record<Draft['action'], string> = {
  accept: 'Accepted',
  edit: 'Edited',
  reject: 'Rejected',
  supply: 'With a source of yours',
  leave: 'Stays left out',
};

/** Taken as it stands: a claim that was left out cannot be accepted, only edited or supported. */
export function asItStands({ claimId, because }: ReviewItem): Draft {
  return { claimId, action: because === 'dropped' ? 'leave' : 'accept' };
}

/** All that is not decided yet, as it stands. */
export function withTheRest(items: readonly ReviewItem[], drafts: Drafts): Drafts {
  return new Map(items.map(item => [item.claimId, drafts.get(item.claimId) ?? asItStands(item)]));
}

const mostResolutions = 500;

/** What is sent. Of more than can be named, those are left to themselves that are taken as they stand. */
export function resolutionsOf(drafts: Drafts): ClaimResolution[] {
  const named = [...drafts.values()].filter(draft => draft.action !== 'leave');
  return named.length > mostResolutions ? named.filter(({ action }) => action !== 'accept') : named;
}

/** "12 accepted, 2 edited", in the order of the words. */
export function countsOf(drafts: Drafts): string {
  const actions = [...drafts.values()].map(({ action }) => action);
  const counts = Object.entries(draftWords).map(
    ([action, words]) => [actions.filter(each => each === action).length, words.toLowerCase()] as const,
  );
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

/** Drafts with the sheet they were made on. */
export interface KeptDrafts {
  readonly digest: string;
  /** The words of each claim as they were shown, by its id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly drafts: readonly Draft[];
}

/** Which drafts still apply to a sheet: all to their own, to another those of claims that stand there as they were. */
export function carryOver(kept: KeptDrafts | null, { request, sheet }: ReviewView): { drafts: Drafts; lost: number } {
  if (!kept) return { drafts: new Map(), lost: 0 };
  const items = new Map(sheet.items.map(item => [item.claimId, item]));
  const applies = ({ claimId }: Draft) => isAsItWas(items.get(claimId), kept.texts[claimId]);
  const held = kept.digest === request.digest ? kept.drafts : kept.drafts.filter(applies);
  return { drafts: new Map(held.map(draft => [draft.claimId, draft])), lost: kept.drafts.length - held.length };
}

function isAsItWas(item: ReviewItem | undefined, text: string | undefined): boolean {
  return item !== undefined && item.text === text && item.problem === null;
}
