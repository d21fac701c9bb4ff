import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';

interface RejectButtonProps {
  /** What is done: "Reject the plan" */
  readonly does: string;
  /** What follows from it. */
  readonly follows: string;
  readonly isBusy: boolean;
  readonly onReject: (reason: string) => void;
}

/** A rejection cannot be taken back, so it asks for a reason first. */
export function RejectButton({ does, follows, isBusy, onReject }: RejectButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setFault('Say why, for those who read it later.');
    close();
    onReject(reason.trim());
  };
  return (
    <>
      <Button variant="outline" color="red" loading={isBusy} onClick={open}>
        {does}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`${does}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={submit}>
          <Stack>
            <Textarea
              label="Reason"
              description={follows}
              required
              autosize
              minRows={3}
              maxLength={2_000}
              value={reason}
              error={fault}
              onChange={event => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Back
              </Button>
              <Button type="submit" color="red">
                {does}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
