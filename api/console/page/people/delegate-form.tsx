import { Autocomplete, Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '#shared/contracts/decision-rule';
import { useDelegate } from '../ask/use-delegations';
import { ProblemAlert } from '../layout/problem-alert';
import { RoleBoxes } from './role-boxes';

interface Faults {
  readonly to: string | null;
  readonly until: string | null;
  readonly roles: string | null;
}
const none: Faults = { to: null, until: null, roles: null };

/** One's own roles only; the API refuses others. */
export function DelegateForm({ names }: { names: readonly string[] }) {
  const [to, setTo] = useState('');
  const [until, setUntil] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [faults, setFaults] = useState(none);
  const delegate = useDelegate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      to: to.trim() === '' ? 'Name the person.' : null,
      until: until === '' ? 'Choose the last day.' : null,
      roles: roles.length === 0 ? 'Choose at least one.' : null,
    };
    setFaults(found);
    if (Object.values(found).some(fault => fault !== null)) return;
    delegate.mutate({ to: to.trim(), roles: [...roles], until: endOf(until) });
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby="delegate">
      <Stack maw={720} gap="sm">
        <Title order={3} size="h5" id="delegate">
          Let somebody decide for you
        </Title>
        <Autocomplete label="Who" required data={[...names]} value={to} error={faults.to} onChange={setTo} />
        <TextInput
          label="Until the end of"
          description="At most 90 days from now."
          type="date"
          required
          value={until}
          error={faults.until}
          onChange={event => setUntil(event.currentTarget.value)}
        />
        <RoleBoxes label="In your role as" roles={roles} fault={faults.roles} onChange={setRoles} />
        <ProblemAlert error={delegate.error} />
        <Button type="submit" variant="outline" loading={delegate.isPending} style={{ alignSelf: 'flex-start' }}>
          Delegate
        </Button>
      </Stack>
    </form>
  );
}

/** Of a day where the person is, as a point in time. */
function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
