import type { ReviewView } from '#shared/contracts/review-view';
import type { Drafts, KeptDrafts } from './draft';

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
