import type { ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';
import type { Draft, Drafts } from './draft';

/** Drafts with the sheet they were made on. */
export interface KeptDrafts {
  readonly digest: string;
  /** The words of each claim as they were shown, by its id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly drafts: readonly Draft[];
}

const prefix = 'assay-review:';

/** In this browser, so that a closed window loses nothing; forgotten once sent, and with signing out. */
export const keptDrafts = {
  read(runId: string, kind: string): KeptDrafts | null {
    try {
      return JSON.parse(localStorage.getItem(`${prefix}${runId}:${kind}`) ?? 'null') as KeptDrafts | null;
    } catch {
      return null;
    }
  },
  write(runId: string, { request, sheet }: ReviewView, drafts: Drafts): void {
    const texts = Object.fromEntries(sheet.items.map(({ claimId, text }) => [claimId, text]));
    const kept: KeptDrafts = { digest: request.digest, texts, drafts: [...drafts.values()] };
    try {
      localStorage.setItem(`${prefix}${runId}:${request.kind}`, JSON.stringify(kept));
    } catch {
      // A full or forbidden store costs only the drafts of a closed window.
    }
  },
  forget(runId: string, kind: string): void {
    localStorage.removeItem(`${prefix}${runId}:${kind}`);
  },
  forgetAll(): void {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  },
};

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
