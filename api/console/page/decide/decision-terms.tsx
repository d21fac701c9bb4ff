import { Text } from '@mantine/core';
import type { WaitingDecision } from '#shared/contracts/run';
import { anyOf } from '../words/role-words';
import { waitsFor } from '../words/waits-for';
import { when } from '../words/when';

/** Who may decide, who has approved so far, and what happens at the deadline. */
export function DecisionTerms({ decision }: { decision: WaitingDecision }) {
  const lines = [
    waitsFor({ decision }),
    escalationOf(decision),
    approvalsOf(decision),
    sameAs(decision),
    endOf(decision),
  ];
  return (
    <div>
      {lines
        .filter(line => line !== null)
        .map(line => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
    </div>
  );
}

function escalationOf({ role, escalatedTo = [], requestedAt }: WaitingDecision): string | null {
  if (!role || escalatedTo.length === 0) return null;
  return `Asked since ${when(requestedAt)}. Nobody decided in time, so ${anyOf(escalatedTo)} may decide as well.`;
}

function approvalsOf({ approvers }: WaitingDecision): string | null {
  if (!approvers) return null;
  const { needed, names, approved } = approvers;
  const only = names ? `Only ${names.join(', ')} may decide. ` : '';
  if (needed === 1) return only.trim() || null;
  const who = approved.map(
    ({ actor, for: principal, at }) => `${actor}${principal ? ` for ${principal}` : ''} (${when(at)})`,
  );
  return `${only}${needed} people must approve; so far ${who.length === 0 ? 'nobody has' : who.join(', ')}.`;
}

/** Approvals of claims count together only when they say the same about each. */
function sameAs({ kind, approvers }: WaitingDecision): string | null {
  if (kind !== 'claims' && kind !== 'regulatory') return null;
  const names = approvers?.approved.map(({ actor }) => actor) ?? [];
  return names.length === 0
    ? null
    : `An approval counts only if it decides about each claim as ${names.join(', ')} did.`;
}

function endOf({ atDeadline }: WaitingDecision): string | null {
  if (atDeadline === 'end') return 'If nobody decides by then, the run ends and publishes nothing.';
  if (atDeadline === 'escalate')
    return 'If nobody decides by then, others are asked too. Nothing is ever accepted by waiting.';
  return null;
}
