import { Group, List, Paper, Text, Title } from '@mantine/core';
import type { Estimate, Estimates } from '#shared/contracts/estimate';
import { PlainText } from '../layout/plain-text';
import { amountOf } from '../words/amount';
import { percent } from '../words/percent';
import { MethodBadge } from './method-badge';

const roleWords: Record<Estimate['role'], string> = {
  tam: 'TAM',
  sam: 'SAM',
  som: 'SOM',
  growth: 'Growth',
  size: 'Size',
};
/** More digits would look like knowledge. */
const shownDigits = 3;

/** Apart from claims and from stated numbers; every amount carries its mark. */
export function EstimateBox({ estimates }: { estimates: Estimates | undefined }) {
  if (!estimates || estimates.figures.length + estimates.missing.length === 0) return null;
  return (
    <Paper withBorder p="sm" radius="md" style={{ borderStyle: 'dashed' }}>
      <Title order={3} size="h5">
        ≈ Estimates, not sourced
      </Title>
      <Text size="sm" c="dimmed">
        No source states these figures. They are computed here from the numbers shown, may be far off, and must not be
        cited.
      </Text>
      {estimates.figures.map(figure => (
        <EstimateLine key={figure.id} figure={figure} />
      ))}
      <List size="sm">
        {estimates.missing.map(({ role, needs }) => (
          <List.Item key={role}>
            {roleWords[role]}: insufficient data. Needed: {needs.join('; ')}.
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}

function EstimateLine({ figure }: { figure: Estimate }) {
  const { role, metric, method, year, geography, formula, inputs, because, confidence } = figure;
  return (
    <div>
      <PlainText fs="italic">
        {`${roleWords[role]}: ${amountWords(figure)}, ${[metric, geography, year].filter(Boolean).join(', ')}`}
      </PlainText>
      <Group gap="xs">
        <MethodBadge method={method} />
        <Text size="sm" c="dimmed">
          confidence {percent(confidence)}
        </Text>
      </Group>
      <PlainText size="sm">{because}</PlainText>
      <PlainText size="xs">{`= ${formula}`}</PlainText>
      {inputs.map(({ name, label, basis }) => (
        <PlainText key={name} size="xs" c="dimmed">
          {`${name}${basis === 'assumed' ? ' (assumed)' : ''}: ${label}`}
        </PlainText>
      ))}
    </div>
  );
}

/** "≈ USD 9.8 billion (estimated)": it stays marked when it is copied. */
function amountWords({ value, low, high, unit, currency, method }: Estimate): string {
  const rough = (each: number | null) => (each === null ? null : Number(each.toPrecision(shownDigits)));
  const amount = amountOf({ value: rough(value), low: rough(low), high: rough(high), unit, currency, per: null });
  return `≈ ${amount} (${method})`;
}
