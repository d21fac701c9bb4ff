import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { BudgetQuestion } from '#shared/contracts/decision';
import type { WaitingDecision } from '#shared/contracts/run';
import type { useDecide } from '../ask/use-decide';
import { ConfirmButton } from '../decide/confirm-button';
import { waitsFor } from '../words/waits-for';
import { BudgetFigures } from './budget-figures';
import { RaiseForm } from './raise-form';
import { type Asked, useAsked } from './use-asked';

interface BudgetDecisionProps {
  readonly decision: WaitingDecision;
  readonly decide: ReturnType<typeof useDecide>;
}

/** More money, or the rest without models. */
export function BudgetDecision({ decision, decide }: BudgetDecisionProps) {
  const asked = useAsked(decision);
  const { budget } = asked.shown;
  if (!budget) return null;
  return (
    <Alert color="amber" variant="outline" title={titles[budget.of]}>
      <Stack gap="sm">
        <Text size="sm">What is left does not cover the next call. {waitsFor({ decision: asked.shown })}</Text>
        <BudgetFigures {...budget} />
        {asked.isStale && <StaleFigures onReload={asked.showLatest} />}
        {asked.isSent && <Text size="sm">Your decision was sent; the run goes on.</Text>}
        {!asked.isStale && !asked.isSent && <Answers asked={asked} budget={budget} decide={decide} />}
      </Stack>
    </Alert>
  );
}

const titles = {
  run: 'What models may cost for this run is used up',
  month: 'What models may cost this month is used up',
} as const;

function Answers({
  asked,
  budget,
  decide,
}: {
  asked: Asked;
  budget: BudgetQuestion;
  decide: BudgetDecisionProps['decide'];
}) {
  const { kind, digest } = asked.shown;
  const send = (answer: { decision: 'approve' | 'reject'; budgetUsd?: number }) =>
    decide.mutate({ asked: { kind, digest }, ...answer }, { onSuccess: asked.markSent });
  return (
    <>
      {budget.of === 'run' ? (
        <RaiseForm
          key={digest}
          asked={budget}
          isBusy={decide.isPending}
          onRaise={budgetUsd => send({ decision: 'approve', budgetUsd })}
        />
      ) : (
        <MonthAnswer isBusy={decide.isPending} onLook={() => send({ decision: 'approve' })} />
      )}
      <Group>
        <ConfirmButton
          does="Go on without models"
          asks="Go on without models?"
          variant="default"
          loading={decide.isPending}
          onConfirm={() => send({ decision: 'reject' })}
        >
          <Text>
            The rest of this run is done without models, also if there is money again later. The document then says that
            it is partial.
          </Text>
        </ConfirmButton>
      </Group>
    </>
  );
}

function MonthAnswer({ isBusy, onLook }: { isBusy: boolean; onLook: () => void }) {
  return (
    <>
      <Text size="sm">
        A raise of this run is of no help: the month’s budget is for all runs together. When it was raised in the
        settings, or a new month has begun, look again.
      </Text>
      <Group>
        <Button loading={isBusy} onClick={onLook}>
          Look again
        </Button>
      </Group>
    </>
  );
}

function StaleFigures({ onReload }: { onReload: () => void }) {
  return (
    <Group gap="xs" role="alert">
      <Text size="sm" fw={600}>
        The figures have changed since they were shown to you, so nothing can be decided on these.
      </Text>
      <Button size="xs" onClick={onReload}>
        Show the figures as they are now
      </Button>
    </Group>
  );
}
