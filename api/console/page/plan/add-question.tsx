import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { withNew } from './plan-edits';

interface AddQuestionProps {
  readonly questions: readonly ResearchQuestion[];
  readonly onAdd: (questions: readonly ResearchQuestion[]) => void;
}

const shortest = 5;

export function AddQuestion({ questions, onAdd }: AddQuestionProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < shortest) return setFault(`At least ${shortest} characters.`);
    onAdd(withNew(questions, text.trim()));
    setText('');
    setFault(null);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs">
        <TextInput
          label="A question of your own"
          maxLength={500}
          value={text}
          error={fault}
          onChange={event => setText(event.currentTarget.value)}
          style={{ flex: '1 1 240px' }}
        />
        <Button type="submit" variant="default">
          Add it
        </Button>
      </Group>
    </form>
  );
}
