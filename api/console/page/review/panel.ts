import type { ReviewItem } from '#shared/contracts/claim-review';
import type { Draft } from './draft';

/** What is open below a claim. */
export type Panel = 'edit' | 'reject' | 'supply' | null;

export interface PanelProps {
  /** Null: no file can be stored. */
  readonly runId: string | null;
  readonly item: ReviewItem;
  readonly draft: Draft | undefined;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}
