import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PanelProps } from './panel';

export function RejectForm({ item, draft, onSave, onClose }: PanelProps) {
  const [reason, setReason] = useState(draft?.action === 'reject' ? (draft.reason ?? '') : '');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setFault('Say why, for those who read it later.');
    onSave({ claimId: item.claimId, action: 'reject', reason: reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          label="Why it is rejected"
          description="It is not published; the appendix names it with your reason."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={reason}
          error={fault}
          onChange={event => setReason(event.currentTarget.value)}
          autoFocus
        />
        <Group gap="xs">
          <Button type="submit" size="xs" color="red">
            Keep the rejection
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
