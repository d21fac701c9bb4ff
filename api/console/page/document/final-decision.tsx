import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RunView } from '#shared/contracts/run';
import { useDecide } from '../ask/use-decide';
import { CountedNote } from '../decide/counted-note';
import { DecisionTerms } from '../decide/decision-terms';
import { ForTemporalUi } from '../decide/for-temporal-ui';
import { RejectButton } from '../decide/reject-button';
import { ProblemAlert } from '../layout/problem-alert';

/** Shown while the run waits for somebody to approve what stands below. */
export function FinalDecision({ run }: { run: RunView }) {
  const decide = useDecide(run.runId);
  const asked = run.decision?.kind === 'final' ? run.decision : null;
  if (!asked) return <ProblemAlert error={decide.error} />;
  return (
    <Alert color="amber" variant="outline" title="This document waits for your decision">
      <Stack gap="xs">
        <DecisionTerms decision={asked} />
        <ProblemAlert error={decide.error} />
        <CountedNote decided={decide.data} />
        <Group gap="xs">
          <ApproveButton isBusy={decide.isPending} onApprove={() => decide.mutate({ asked, decision: 'approve' })} />
          <RejectButton
            does="Reject the document"
            follows="The run ends with it."
            isBusy={decide.isPending}
            onReject={reason => decide.mutate({ asked, decision: 'reject', reason })}
          />
        </Group>
        <ForTemporalUi runId={run.runId} />
      </Stack>
    </Alert>
  );
}

function ApproveButton({ isBusy, onApprove }: { isBusy: boolean; onApprove: () => void }) {
  const [isOpen, { open, close }] = useDisclosure();
  const approve = () => {
    close();
    onApprove();
  };
  return (
    <>
      <Button loading={isBusy} onClick={open}>
        Approve the document
      </Button>
      <Modal opened={isOpen} onClose={close} title="Publish the document?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          <Text>It is published as it stands below, with your name as the one who approved it.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Back
            </Button>
            <Button onClick={approve} data-autofocus>
              Publish it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
