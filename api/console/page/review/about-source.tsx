import { SimpleGrid, TextInput } from '@mantine/core';
import type { SupplyFieldsProps } from './supply-values';

const fields = [
  { name: 'title', label: 'Title', about: 'As it calls itself.', isNeeded: true, most: 500 },
  { name: 'location', label: 'Address', about: 'Or where else it is found.', isNeeded: true, most: 2_000 },
  { name: 'publisher', label: 'Publisher', about: 'Who stands behind it.', isNeeded: false, most: 200 },
  { name: 'publishedAt', label: 'Date', about: 'As 2026-05-14, 2026-05 or 2026.', isNeeded: false, most: 10 },
] as const;

export function AboutSource({ values, faults, onChange }: SupplyFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {fields.map(({ name, label, about, isNeeded, most }) => (
        <TextInput
          key={name}
          label={label}
          description={about}
          required={isNeeded}
          maxLength={most}
          value={values[name]}
          error={faults[name]}
          onChange={event => onChange({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
