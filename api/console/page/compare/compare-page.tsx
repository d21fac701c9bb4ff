import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunDiff } from '#shared/contracts/run-diff';
import { useDiff } from '../ask/use-diff';
import { useRun } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunHead } from '../run/run-head';
import { ClaimChanges } from './claim-changes';
import { NumberChanges } from './number-changes';
import { SourceChanges } from './source-changes';
import { TotalsTable } from './totals-table';

interface ComparePageProps {
  readonly runId: string;
  readonly other: string;
}

/** Two runs side by side: the one of the address first, the other as what came after. */
export function ComparePage({ runId, other }: ComparePageProps) {
  const first = useRun(runId);
  const second = useRun(other);
  const diff = useDiff(runId, other);
  const error = first.error ?? second.error ?? diff.error;
  if (error) return <ProblemAlert error={error} />;
  if (!first.data || !second.data || !diff.data) return <Waiting words="Asking for both runs" />;
  return (
    <>
      <RunHead run={first.data} title="Two runs compared" />
      <Stack gap="lg">
        <Anchor component={Link} href={`/runs/${other}/compare/${runId}`} size="sm">
          Change sides
        </Anchor>
        <TotalsTable diff={diff.data} first={first.data} second={second.data} />
        <Differences diff={diff.data} />
      </Stack>
    </>
  );
}

function Differences({ diff }: { diff: RunDiff }) {
  if (diff.isEqual) {
    return (
      <Alert color="green" variant="outline" title="Both documents say the same">
        <Text size="sm">No claim, number or source differs.</Text>
      </Alert>
    );
  }
  return (
    <>
      <ClaimChanges claims={diff.claims} />
      <NumberChanges numbers={diff.numbers} />
      <SourceChanges sources={diff.sources} />
    </>
  );
}
