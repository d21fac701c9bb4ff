import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';

interface RejectButtonProps {
  /** "the plan" */
  readonly what: string;
  readonly isBusy: boolean;
  readonly onReject: (reason: string) => void;
}

/** A rejection ends the run, so it asks for a reason first. */
export function RejectButton({ what, isBusy, onReject }: RejectButtonProps) {
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
        Reject {what}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Reject ${what}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={submit}>
          <Stack>
            <Textarea
              label="Reason"
              description="The run ends with it."
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
                Reject {what}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
