import { Checkbox, Group } from '@mantine/core';
import type { Role } from '#shared/contracts/decision-rule';
import { roleWords } from '../words/role-words';

interface RoleBoxesProps {
  readonly label: string;
  readonly roles: readonly Role[];
  readonly fault: string | null;
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleBoxes({ label, roles, fault, onChange }: RoleBoxesProps) {
  return (
    <Checkbox.Group label={label} value={[...roles]} error={fault} onChange={chosen => onChange(chosen as Role[])}>
      <Group gap="sm" mt={4}>
        {Object.entries(roleWords).map(([role, words]) => (
          <Checkbox key={role} value={role} label={words} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
