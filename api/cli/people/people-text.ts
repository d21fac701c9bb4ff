import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { Delegation } from '#shared/contracts/delegation';
import type { PersonView } from '#shared/contracts/person';

export function peopleTable(people: readonly PersonView[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Name' },
    { heading: 'Key' },
    { heading: 'May' },
    { heading: 'E-mail' },
    { heading: 'Decides as', isFlexible: true },
  ];
  const rows = people.map(({ id, name, role, roles, email, revokedAt }) => [
    name,
    id,
    revokedAt === null ? role : `removed ${revokedAt.slice(0, 10)}`,
    email ?? '',
    roles.join(', '),
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

export function delegationTable(delegations: readonly Delegation[], width: number): string {
  if (delegations.length === 0) return 'Nobody decides in the place of somebody else.\n';
  const columns: readonly Column[] = [
    { heading: 'Delegation' },
    { heading: 'From' },
    { heading: 'To' },
    { heading: 'Since' },
    { heading: 'Until' },
    { heading: 'Run' },
    { heading: 'As', isFlexible: true },
  ];
  const rows = delegations.map(({ id, from, to, since, until, runId, roles }) => [
    ...[id, from, to, minuteOf(since), minuteOf(until), runId ?? 'all', roles.join(', ')],
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

export function delegationText({ id, to, roles, until, runId }: Delegation): string {
  const where = runId === null ? '' : `, in ${runId} only`;
  return `${to} decides in your place as ${roles.join(', ')} until ${minuteOf(until)}${where} (${id})\n`;
}

function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')}Z`;
}
