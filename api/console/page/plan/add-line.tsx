import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

interface AddLineProps {
  readonly label: string;
  /** On the button. */
  readonly does: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  /** Null: it may be added. */
  readonly faultOf: (line: string) => string | null;
  readonly onAdd: (line: string) => void;
}

/** One line that is added by Enter or by the button, and told at the field when it may not be. */
export function AddLine({ label, does, maxLength, placeholder = '', faultOf, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    const found = faultOf(line);
    setFault(found);
    if (found !== null) return;
    onAdd(line);
    setText('');
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={text}
          error={fault}
          onChange={event => setText(event.currentTarget.value)}
          style={{ flex: '1 1 240px' }}
        />
        <Button type="submit" variant="default">
          {does}
        </Button>
      </Group>
    </form>
  );
}
