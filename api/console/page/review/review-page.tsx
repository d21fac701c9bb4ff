import { Alert, Stack } from '@mantine/core';
import type { ReviewView } from '#shared/contracts/review-view';
import type { RunView } from '#shared/contracts/run';
import { useDecide } from '../ask/use-decide';
import { DecisionTerms } from '../decide/decision-terms';
import { ForTemporalUi } from '../decide/for-temporal-ui';
import { RunHead } from '../run/run-head';
import { ReviewDesk } from './review-desk';
import { ReviewNotice } from './review-notice';
import type { ReviewSender } from './review-sender';
import type { HeldReview } from './use-held-review';

interface ReviewPageProps {
  readonly run: RunView;
  readonly review: HeldReview;
  readonly shown: ReviewView;
}

/** Claims that a person must decide, for as long as the run waits for it. */
export function ReviewPage({ run, review, shown }: ReviewPageProps) {
  const { runId, decision } = run;
  const { digest, kind } = shown.request;
  const sender = useSender(runId, shown.request);
  const isOpen = review.place === 'open';
  // Who has approved meanwhile is in the run; what was shown does not change.
  const request = decision?.digest === digest ? decision : shown.request;
  return (
    <>
      <RunHead run={run} title={titles[kind === 'regulatory' ? 'regulatory' : 'claims']} />
      <Stack>
        <ReviewNotice runId={runId} review={review} />
        {isOpen && (
          <Alert color="amber" variant="outline" title="These claims wait for a decision">
            <Stack gap="xs">
              <DecisionTerms decision={request} />
              <ForTemporalUi runId={runId} />
            </Stack>
          </Alert>
        )}
        <ReviewDesk
          key={digest}
          runId={runId}
          shown={shown}
          sender={sender}
          canSend={isOpen}
          onSent={review.markSent}
        />
      </Stack>
    </>
  );
}

function useSender(runId: string, { kind, digest }: ReviewView['request']): ReviewSender {
  const { mutate, isPending, error, data } = useDecide(runId);
  return {
    isPending,
    error,
    decided: data,
    send: (answer, onSent) => mutate({ asked: { kind, digest }, ...answer }, { onSuccess: onSent }),
  };
}

const titles = { claims: 'Claims to decide', regulatory: 'Regulatory claims to decide' } as const;
