import { useDocument } from '../ask/use-document';
import { useRun } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunHead } from '../run/run-head';
import { ClaimReview } from './claim-review';

export function ClaimsPage({ runId }: { runId: string }) {
  const { data: run, error } = useRun(runId);
  const { data: mrd, error: documentError, isPending } = useDocument(run);
  if (!run) return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
  return (
    <>
      <RunHead run={run} title="Claims" />
      {isPending && <Waiting words="Asking for the document" />}
      <ProblemAlert error={documentError} />
      {mrd && <ClaimReview mrd={mrd} runId={runId} />}
    </>
  );
}
