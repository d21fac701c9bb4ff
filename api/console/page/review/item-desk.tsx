import { Grid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReviewItem, ReviewSheet } from '#shared/contracts/claim-review';
import { asItStands, type Draft } from './draft';
import { ItemDecision } from './item-decision';
import { ItemEvidence } from './item-evidence';
import { ItemGrounds } from './item-grounds';
import { ItemHead } from './item-head';
import type { Panel } from './panel';
import type { DraftDesk } from './use-drafts';
import { useKeysOn, useReviewKeys } from './use-review-keys';

interface ItemDeskProps {
  /** Null without a key: then sources cannot be read in full, nor files stored. */
  readonly runId: string | null;
  readonly item: ReviewItem;
  readonly sources: ReviewSheet['sources'];
  readonly desk: DraftDesk;
  readonly go: (by: number) => void;
  /** Nothing lies over the page. */
  readonly isIdle: boolean;
  /** The person came here from another claim. */
  readonly takesFocus: boolean;
  readonly onHelp: () => void;
}

/** One claim: what it says, what one decides, and its stored source. */
export function ItemDesk({ runId, item, sources, desk, go, isIdle, takesFocus, onHelp }: ItemDeskProps) {
  const [panel, setPanel] = useState<Panel>(null);
  const top = useRef<HTMLDivElement>(null);
  // What was pressed is gone with the claim before: keyboards and screen readers go on at the next one.
  useEffect(() => {
    if (takesFocus) top.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const [areKeysOn] = useKeysOn();
  const save = (draft: Draft) => {
    desk.set(draft);
    setPanel(null);
    go(1);
  };
  const stand = () => save(asItStands(item));
  const reject = () => (item.because === 'dropped' ? stand() : setPanel('reject'));
  useReviewKeys(
    {
      next: () => go(1),
      previous: () => go(-1),
      stand,
      edit: () => setPanel('edit'),
      reject,
      supply: () => setPanel('supply'),
      help: onHelp,
    },
    areKeysOn && isIdle && panel === null,
  );
  return (
    <Grid ref={top} tabIndex={-1} role="group" aria-label={item.text} style={{ outline: 'none' }}>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack>
          <ItemHead item={item} />
          <ItemDecision
            runId={runId}
            item={item}
            draft={desk.drafts.get(item.claimId)}
            panel={panel}
            onPanel={setPanel}
            onStand={stand}
            onSave={save}
            onUndo={() => desk.undo(item.claimId)}
          />
          <ItemGrounds item={item} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <ItemEvidence runId={runId} item={item} sources={sources} />
      </Grid.Col>
    </Grid>
  );
}
