import { Button, Group, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BudgetQuestion } from '#shared/contracts/decision';
import { fineDollars } from '../words/dollars';

interface RaiseFormProps {
  readonly asked: BudgetQuestion;
  readonly isBusy: boolean;
  readonly onRaise: (budgetUsd: number) => void;
}

export function RaiseForm({ asked: { limitUsd, spentUsd, suggestedUsd }, isBusy, onRaise }: RaiseFormProps) {
  const [amount, setAmount] = useState<number | string>(suggestedUsd);
  const [fault, setFault] = useState<string | null>(null);
  const least = Math.max(limitUsd, spentUsd);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof amount !== 'number' || amount <= least) return setFault(`Give more than ${fineDollars(least)}.`);
    setFault(null);
    onRaise(amount);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs">
        <NumberInput
          label="New limit of the run"
          description="In US dollars, all that models may cost for it from its beginning."
          prefix="$"
          min={0}
          max={1_000_000}
          hideControls
          inputMode="decimal"
          value={amount}
          error={fault}
          onChange={setAmount}
          style={{ flex: '1 1 220px' }}
        />
        <Button type="submit" loading={isBusy}>
          Raise the budget
        </Button>
      </Group>
    </form>
  );
}
