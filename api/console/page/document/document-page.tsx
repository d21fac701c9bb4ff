import { Stack, Text } from '@mantine/core';
import { useDocument } from '../ask/use-document';
import { useRun } from '../ask/use-run';
import { useRunEvents } from '../ask/use-run-events';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunHead } from '../run/run-head';
import { DocumentShown } from './document-shown';
import { ExportButtons } from './export-buttons';
import { FinalDecision } from './final-decision';

export function DocumentPage({ runId }: { runId: string }) {
  useRunEvents(runId);
  const { data: run, error } = useRun(runId);
  const { data: mrd, error: documentError, isPending } = useDocument(run);
  if (!run) return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
  return (
    <Stack>
      <RunHead run={run} title="Document">
        {run.state === 'completed' && <ExportButtons runId={runId} />}
      </RunHead>
      {run.state === 'completed' && <Text role="status">The document is published.</Text>}
      <FinalDecision run={run} />
      {isPending && <Waiting words="Asking for the document" />}
      <ProblemAlert error={documentError} />
      {mrd && <DocumentShown mrd={mrd} runId={runId} />}
    </Stack>
  );
}
