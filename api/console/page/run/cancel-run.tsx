import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunView } from '#shared/contracts/run';
import { postJson } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';

export function CancelRun({ run: { runId } }: { run: RunView }) {
  const [isOpen, { open, close }] = useDisclosure();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => postJson<RunView>(`${runPath(runId)}/cancel`, {}),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ['run', runId] });
    },
  });
  return (
    <>
      <Button variant="outline" color="red" size="xs" onClick={open}>
        Cancel the run
      </Button>
      <Modal opened={isOpen} onClose={close} title="Cancel the run?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          <Text>It ends and publishes nothing. This cannot be undone.</Text>
          <ProblemAlert error={cancel.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Keep it running
            </Button>
            <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              Cancel the run
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
