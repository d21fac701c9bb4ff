import { Checkbox, Fieldset, NativeSelect, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import type { NewRunForm } from './new-run-form';
import { approverFields } from './new-run-values';

const ends = [
  { value: '', label: 'As the vertical has it' },
  { value: 'escalate', label: 'Ask the next role, and go on waiting' },
  { value: 'end', label: 'End the run' },
];

/** Which decisions people take, where it should differ from what the vertical says. */
export function DecisionFields({ form }: { form: NewRunForm }) {
  return (
    <Fieldset legend="Decisions">
      <Stack gap="sm">
        <NativeSelect
          label="When nobody has decided at the deadline"
          description="Nothing is ever accepted by waiting."
          data={ends}
          key={form.key('atDeadline')}
          {...form.getInputProps('atDeadline')}
        />
        <Approvers form={form} />
        <NumberInput
          label="Ask about claims less sure than"
          description="In percent of confidence; never less than the vertical asks for. Empty: as the vertical has it."
          suffix=" %"
          min={0}
          max={100}
          hideControls
          inputMode="decimal"
          key={form.key('reviewBelow')}
          {...form.getInputProps('reviewBelow')}
        />
        <Checkbox
          label="Ask nobody about unsure claims"
          description="They are published hedged or left out, as the checks say. Regulatory claims are always asked about."
          key={form.key('skipClaims')}
          {...form.getInputProps('skipClaims', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  );
}

function Approvers({ form }: { form: NewRunForm }) {
  return (
    <Fieldset variant="unstyled" legend="How many different people must approve">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        {approverFields.map(({ name, label }) => (
          <NumberInput
            key={form.key(name)}
            label={label}
            placeholder="1"
            min={1}
            max={9}
            allowDecimal={false}
            hideControls
            inputMode="numeric"
            {...form.getInputProps(name)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
