import { useState } from 'react';
import type { ReviewView } from '#shared/contracts/review-view';
import { carryOver, type Draft, type Drafts } from './draft';
import { keptDrafts } from './kept-drafts';

export interface DraftDesk {
  readonly drafts: Drafts;
  /** Of an earlier sheet, those that apply no longer. */
  readonly lost: number;
  set(draft: Draft): void;
  undo(claimId: string): void;
  setAll(drafts: Drafts): void;
  forget(): void;
}

/** What a person means to decide about the claims of one sheet, kept in this browser until it is sent. */
export function useDrafts(runId: string, shown: ReviewView): DraftDesk {
  const { kind } = shown.request;
  const [begun] = useState(() => carryOver(keptDrafts.read(runId, kind), shown));
  const [drafts, setDrafts] = useState(begun.drafts);
  const setAll = (next: Drafts) => {
    setDrafts(next);
    keptDrafts.write(runId, shown, next);
  };
  return {
    drafts,
    lost: begun.lost,
    setAll,
    set: draft => setAll(new Map([...drafts, [draft.claimId, draft]])),
    undo: claimId => setAll(new Map([...drafts].filter(([id]) => id !== claimId))),
    forget: () => keptDrafts.forget(runId, kind),
  };
}
