import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { runStates } from '#shared/policies/run-state';
import { stateWords } from '../words/state-words';
import { type RunFilter, useVerticals } from './use-runs';

interface RunFiltersProps {
  readonly filter: RunFilter;
  readonly onChange: (filter: RunFilter) => void;
}

const waiting = runStates.filter(state => state.startsWith('awaiting-')).join();
const states = [
  { value: '', label: 'All' },
  { value: waiting, label: 'Waiting for a person' },
  ...runStates.map(state => ({ value: state, label: stateWords[state] })),
];

export function RunFilters({ filter, onChange }: RunFiltersProps) {
  const verticals = useVerticals().data ?? [];
  const named = verticals.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <SimpleGrid component="search" cols={{ base: 1, xs: 3 }} spacing="sm" mb="md" aria-label="Filter the runs">
      <TextInput
        label="Title"
        placeholder="Words of the title"
        value={filter.text}
        onChange={event => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <NativeSelect
        label="State"
        data={states}
        value={filter.state}
        onChange={event => onChange({ ...filter, state: event.currentTarget.value })}
      />
      <NativeSelect
        label="Vertical"
        data={[{ value: '', label: 'All' }, ...named]}
        value={filter.vertical}
        onChange={event => onChange({ ...filter, vertical: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
