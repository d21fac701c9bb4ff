import { Button, Group, Text } from '@mantine/core';
import type { useDecide } from '../ask/use-decide';
import { RejectButton } from '../decide/reject-button';
import { tidied } from './plan-edits';
import type { PlanDraft } from './use-plan-draft';

interface PlanDecisionProps {
  readonly draft: PlanDraft;
  readonly decide: ReturnType<typeof useDecide>;
}

/** An edited plan goes back to be priced and is approved after that, so that an approval always is of what was shown. */
export function PlanDecision({ draft, decide }: PlanDecisionProps) {
  const { base, questions, links, edits, markSent } = draft;
  const { digest, plan } = base;
  if (digest === null) return null;
  const asked = { kind: 'plan', digest } as const;
  const isEdited = edits.length > 0;
  const sendBack = () =>
    decide.mutate(
      {
        asked,
        decision: 'edit',
        plan: {
          ...plan,
          questions: tidied(questions),
          ...(plan.links || links.length > 0 ? { links: [...links] } : {}),
        },
      },
      { onSuccess: markSent },
    );
  return (
    <section aria-label="Decision">
      <Group gap="xs">
        {isEdited ? (
          <Button loading={decide.isPending} onClick={sendBack}>
            Send back the edited plan
          </Button>
        ) : (
          <Button loading={decide.isPending} onClick={() => decide.mutate({ asked, decision: 'approve' })}>
            Approve the plan
          </Button>
        )}
        <RejectButton
          does="Reject the plan"
          follows="The run ends with it."
          isBusy={decide.isPending}
          onReject={reason => decide.mutate({ asked, decision: 'reject', reason })}
        />
      </Group>
      {isEdited && (
        <Text size="sm" c="dimmed" mt={4}>
          The edited plan comes back with its cost, for you to approve.
        </Text>
      )}
    </section>
  );
}
