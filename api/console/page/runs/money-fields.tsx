import { NativeSelect, NumberInput } from '@mantine/core';
import type { NewRunForm } from './new-run-form';

const paces = [
  { value: 'now', label: 'Now: each call is made at once' },
  { value: 'batch', label: 'Batch: about half the price, within a day' },
];

export function MoneyFields({ form }: { form: NewRunForm }) {
  return (
    <>
      <NumberInput
        label="Budget for language models"
        description="In US dollars; the run asks before it goes beyond. Empty: the configured limit. 0: without models."
        prefix="$"
        min={0}
        max={1_000_000}
        hideControls
        inputMode="decimal"
        key={form.key('budgetUsd')}
        {...form.getInputProps('budgetUsd')}
      />
      <NativeSelect
        label="Pace"
        description="Whether calls of models may wait for the cheaper batches of their providers."
        data={paces}
        key={form.key('pace')}
        {...form.getInputProps('pace')}
      />
    </>
  );
}
