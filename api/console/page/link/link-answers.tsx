import { Group, Text } from '@mantine/core';
import type { ApprovalView } from '#shared/contracts/approval-view';
import type { useDecideByLink } from '../ask/use-link';
import { ConfirmButton } from '../decide/confirm-button';
import { RejectButton } from '../decide/reject-button';

interface LinkAnswersProps {
  readonly shown: ApprovalView;
  readonly decide: ReturnType<typeof useDecideByLink>;
}

const claims = {
  approves: 'Accept the claims as they stand',
  follows: 'What the checks left out stays out.',
  rejects: 'Publish none of them',
  costs: 'None of these claims is published. The run goes on without them.',
};

const words = {
  plan: {
    approves: 'Approve the plan',
    follows: 'Research begins, and may spend what the plan says.',
    rejects: 'Reject the plan',
    costs: 'The run ends with it.',
  },
  claims,
  regulatory: claims,
  budget: {
    approves: 'Raise the budget as suggested',
    follows: 'The run goes on with the new limit.',
    rejects: 'Go on without models',
    costs: 'The rest of the run is done without models.',
  },
  final: {
    approves: 'Approve the document',
    follows: 'It is published as it stands, with your name as the one who approved it.',
    rejects: 'Reject the document',
    costs: 'The run ends with it.',
  },
} as const;

/** What the link is good for. */
export function LinkAnswers({ shown: { kind, verdicts, request }, decide }: LinkAnswersProps) {
  const { approves, follows, rejects, costs } = words[kind];
  const budgetUsd = request?.budget?.of === 'run' ? request.budget.suggestedUsd : undefined;
  const approve = () => decide.mutate({ decision: 'approve', ...(budgetUsd !== undefined && { budgetUsd }) });
  return (
    <Group gap="xs">
      {verdicts.includes('approve') && (
        <ConfirmButton does={approves} asks={`${approves}?`} loading={decide.isPending} onConfirm={approve}>
          <Text>{follows}</Text>
        </ConfirmButton>
      )}
      {verdicts.includes('reject') && (
        <RejectButton
          does={rejects}
          follows={costs}
          isBusy={decide.isPending}
          onReject={reason => decide.mutate({ decision: 'reject', reason })}
        />
      )}
    </Group>
  );
}
