import { Alert, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ReviewView } from '#shared/contracts/review-view';
import { CountedNote } from '../decide/counted-note';
import { ProblemAlert } from '../layout/problem-alert';
import { counted } from '../words/counted';
import { ClaimList } from './claim-list';
import { withTheRest } from './draft';
import { ItemDesk } from './item-desk';
import { KeyHelp } from './key-help';
import { ReviewBar } from './review-bar';
import type { ReviewSender } from './review-sender';
import { SendReview } from './send-review';
import { useDrafts } from './use-drafts';

interface ReviewDeskProps {
  readonly runId: string;
  readonly shown: ReviewView;
  readonly sender: ReviewSender;
  /** Without a key: stored sources cannot be read, nor files stored. */
  readonly isByLink?: boolean;
  readonly canSend: boolean;
  readonly onSent: () => void;
}

/** One claim at a time beside the words it rests on; all decisions are sent together. */
export function ReviewDesk({ runId, shown, sender, isByLink = false, canSend, onSent }: ReviewDeskProps) {
  const { items } = shown.sheet;
  const desk = useDrafts(runId, shown);
  const [place, setPlace] = useState(() => firstOpen(items, desk.drafts));
  const [isHelp, help] = useDisclosure();
  const [hasMoved, setMoved] = useState(false);
  const goTo = (next: number) => {
    setPlace(Math.min(Math.max(next, 0), Math.max(items.length - 1, 0)));
    setMoved(true);
  };
  const go = (by: number) => goTo(place + by);
  const sent = () => {
    desk.forget();
    onSent();
  };
  const item = items[place];
  return (
    <Stack>
      <LostNote lost={desk.lost} kept={desk.drafts.size} />
      {item && (
        <>
          <ReviewBar
            place={place}
            count={items.length}
            decided={desk.drafts.size}
            onGo={go}
            onRest={() => desk.setAll(withTheRest(items, desk.drafts))}
            onKeys={help.open}
          />
          <ItemDesk
            key={item.claimId}
            runId={isByLink ? null : runId}
            item={item}
            sources={shown.sheet.sources}
            desk={desk}
            go={go}
            isIdle={!isHelp}
            takesFocus={hasMoved}
            onHelp={help.open}
          />
          <ClaimList items={items} drafts={desk.drafts} place={place} onChoose={goTo} />
        </>
      )}
      {!item && <Text>There is no claim to decide. Somebody must still confirm that there is none.</Text>}
      <ProblemAlert error={sender.error} />
      <CountedNote decided={sender.decided} />
      {canSend && <SendReview shown={shown} drafts={desk.drafts} sender={sender} onSent={sent} />}
      <KeyHelp isOpen={isHelp} onClose={help.close} />
    </Stack>
  );
}

function firstOpen(items: ReviewView['sheet']['items'], drafts: ReadonlyMap<string, unknown>): number {
  return Math.max(
    0,
    items.findIndex(({ claimId }) => !drafts.has(claimId)),
  );
}

function LostNote({ lost, kept }: { lost: number; kept: number }) {
  if (lost === 0) return null;
  return (
    <Alert color="amber" variant="outline" title="Some of your decisions no longer apply">
      <Text size="sm">
        {counted(lost, 'decision')} dropped, since the claims are no longer there, read otherwise, or came back with a
        problem. {counted(kept, 'decision')} kept.
      </Text>
    </Alert>
  );
}
