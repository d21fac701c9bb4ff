import { Text } from '@mantine/core';
import type { RunView } from '#shared/contracts/run';
import { useDocument } from '../ask/use-document';
import { isAboutClaims } from '../ask/use-review';
import { useRun } from '../ask/use-run';
import { useRunEvents } from '../ask/use-run-events';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { ReviewPage } from '../review/review-page';
import { useHeldReview } from '../review/use-held-review';
import { RunHead } from '../run/run-head';
import { ClaimReview } from './claim-review';

/** The claims that wait for a person, else those of the document. */
export function ClaimsPage({ runId }: { runId: string }) {
  useRunEvents(runId);
  const { data: run, error } = useRun(runId);
  const review = useHeldReview(run);
  if (!run) return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
  if (review.shown) return <ReviewPage run={run} review={review} shown={review.shown} />;
  if (!isAboutClaims(run.decision)) return <ClaimsOfDocument run={run} />;
  return review.error ? <ProblemAlert error={review.error} /> : <Waiting words="Asking for the claims" />;
}

function ClaimsOfDocument({ run }: { run: RunView }) {
  const { data: mrd, error, isPending } = useDocument(run);
  return (
    <>
      <RunHead run={run} title="Claims" />
      {isPending && <Waiting words="Asking for the document" />}
      <ProblemAlert error={error} />
      {mrd && <ClaimReview mrd={mrd} runId={run.runId} />}
      {mrd && mrd.claims.length + mrd.droppedClaims.length === 0 && <Text>The document makes no claim.</Text>}
    </>
  );
}
