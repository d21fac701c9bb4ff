import { Badge } from '@mantine/core';
import type { NumberMethod } from '#shared/contracts/claim';
import { methodMeanings } from './status-words';

const marks: Record<NumberMethod, string> = { measured: '■', cited: '❝', estimated: '≈', assumed: '?' };
const looks: Record<NumberMethod, { variant: string; color: string; border: string }> = {
  measured: { variant: 'filled', color: 'teal.9', border: 'solid' },
  cited: { variant: 'light', color: 'indigo', border: 'solid' },
  estimated: { variant: 'outline', color: 'amber', border: 'dashed' },
  assumed: { variant: 'outline', color: 'gray', border: 'dotted' },
};

/** Four looks that differ in mark and border too, not in colour alone. */
export function MethodBadge({ method }: { method: NumberMethod }) {
  const { variant, color, border } = looks[method];
  return (
    <Badge
      variant={variant}
      color={color}
      tt="none"
      title={methodMeanings[method]}
      w="max-content"
      style={{ borderStyle: border }}
    >
      <span aria-hidden>{marks[method]}</span> {method}
    </Badge>
  );
}
