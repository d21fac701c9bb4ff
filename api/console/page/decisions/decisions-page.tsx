import { Stack, Text, Title } from '@mantine/core';
import type { QueuedDecision } from '#shared/contracts/decision-queue';
import { useDecisions } from '../ask/use-decisions';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { DecisionCard } from './decision-card';

/** What runs wait for, first what the person may decide. */
export function DecisionsPage() {
  const { data: decisions, error, isPending } = useDecisions();
  return (
    <Stack>
      <PageHead title="Decisions" />
      <ProblemAlert error={error} />
      {isPending && <Waiting words="Asking for the decisions" />}
      {decisions && (
        <>
          <Queue title="You may decide" decisions={decisions.filter(({ mayDecide }) => mayDecide)} />
          <Queue title="Others are asked" decisions={decisions.filter(({ mayDecide }) => !mayDecide)} />
        </>
      )}
    </Stack>
  );
}

function Queue({ title, decisions }: { title: string; decisions: readonly QueuedDecision[] }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {decisions.length === 0 && <Text>Nothing.</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {decisions.map(decision => (
          <li key={`${decision.runId} ${decision.digest}`}>
            <DecisionCard decision={decision} />
          </li>
        ))}
      </Stack>
    </section>
  );
}
