import { Button, FileInput, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { storeFile } from '../ask/use-review';
import { ProblemAlert } from '../layout/problem-alert';
import { AboutSource } from './about-source';
import type { PanelProps } from './panel';
import { type SupplyFaults, type SupplyFieldsProps, suppliedBy, supplyFaults, supplyValuesOf } from './supply-values';

/** A document that says what the claim says: it is stored like any other source, and the claim is checked against it. */
export function SupplyForm({ runId, item, draft, onSave, onClose }: PanelProps) {
  const [values, setValues] = useState(() => supplyValuesOf(draft));
  const [faults, setFaults] = useState<SupplyFaults>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = supplyFaults(values);
    setFaults(found);
    if (Object.keys(found).length === 0) onSave(suppliedBy(item.claimId, values));
  };
  const fields = { values, faults, onChange: setValues };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text size="sm">The claim is checked again with this source. What it does not say comes back to you.</Text>
        {runId !== null && (
          <SegmentedControl
            aria-label="How the source is given"
            data={[
              { value: 'text', label: 'Paste its words' },
              { value: 'file', label: 'Upload a file' },
            ]}
            value={values.by}
            onChange={by => setValues({ ...values, by: by === 'file' ? 'file' : 'text' })}
          />
        )}
        {runId !== null && values.by === 'file' ? <FileField runId={runId} {...fields} /> : <WordsField {...fields} />}
        <AboutSource {...fields} />
        <SayingFields {...fields} />
        <Group gap="xs">
          <Button type="submit" size="xs">
            Keep the source
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WordsField({ values, faults, onChange }: SupplyFieldsProps) {
  return (
    <Textarea
      label="Words of the source"
      required
      autosize
      minRows={3}
      maxRows={10}
      maxLength={200_000}
      value={values.text}
      error={faults.text}
      onChange={event => onChange({ ...values, text: event.currentTarget.value })}
      autoFocus
    />
  );
}

/** Stored at once, so that only its hash is kept here. */
function FileField({ runId, values, faults, onChange }: SupplyFieldsProps & { readonly runId: string }) {
  const store = useMutation({
    mutationFn: (file: File) => storeFile(runId, file),
    onSuccess: ({ contentHash, fileName }) =>
      onChange({ ...values, contentHash, fileName, location: values.location || fileName }),
  });
  return (
    <>
      <FileInput
        label="File"
        description={
          values.fileName
            ? `Stored: ${values.fileName}`
            : 'At most 20 MiB, such as PDF, HTML, Markdown, text, CSV or JSON.'
        }
        required
        placeholder="Choose a file"
        error={faults.fileName}
        disabled={store.isPending}
        onChange={file => file && store.mutate(file)}
      />
      <ProblemAlert error={store.error} />
    </>
  );
}

function SayingFields({ values, onChange }: SupplyFieldsProps) {
  return (
    <>
      <Textarea
        label="Quote"
        description="The words of the source that say it. Empty: they are looked for."
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        value={values.quote}
        onChange={event => onChange({ ...values, quote: event.currentTarget.value })}
      />
      <TextInput
        label="The claim in other words"
        description="Only if the source says it otherwise."
        maxLength={2_000}
        value={values.claim}
        onChange={event => onChange({ ...values, claim: event.currentTarget.value })}
      />
    </>
  );
}
