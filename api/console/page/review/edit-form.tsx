import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { ChangedWords } from './changed-words';
import type { Draft } from './draft';
import type { PanelProps } from './panel';

/** The claim in other words; it passes all checks again before it counts. */
export function EditForm({ item, draft, onSave, onClose }: PanelProps) {
  const [text, setText] = useState(textIn(item, draft));
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === item.text) return setFault('These are the words it has already.');
    if (words.length < 3) return setFault('Say at least a few words.');
    onSave({ claimId: item.claimId, action: 'edit', text: words });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          label="The claim in your words"
          description="It is checked again against its sources. What they do not say comes back to you."
          autosize
          minRows={3}
          maxRows={12}
          maxLength={2_000}
          value={text}
          error={fault}
          onChange={event => setText(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
        <ChangedWords before={item.text} after={text} />
        <Group gap="xs">
          <Button type="submit" size="xs">
            Keep the edit
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function textIn(item: ReviewItem, draft: Draft | undefined): string {
  return draft?.action === 'edit' ? draft.text : item.text;
}
