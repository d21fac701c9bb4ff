import type { DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import { decisionPaste } from '#shared/policies/decision-paste';
import type { RunState } from '#shared/policies/run-state';

/** Shown in the Temporal UI under "Current Details"; it comes back in one query, so it stays well below the payload limits. */
const longest = 24_000;

interface RunFace {
  readonly run: { readonly runId: string };
  readonly state: RunState;
  readonly request: DecisionRequest | null;
  readonly verdict: unknown;
  readonly refused: readonly DecisionRecord[];
  readonly accepted: readonly DecisionRecord[];
  readonly body: string;
  readonly reason: string | null;
}

/** The state, what is waited for with the JSON to paste, the decisions so far, and the plan or document in short. */
export function renderDetails(face: RunFace): string {
  const waits = face.request && !face.verdict ? waitingLines(face.run.runId, face.request) : [];
  const lines = [
    `## ${face.run.runId}: ${face.state}`,
    ...(face.reason ? ['', face.reason] : []),
    ...waits,
    ...decisionLines(face),
    '',
    face.body,
  ];
  return lines.join('\n').slice(0, longest);
}

function waitingLines(runId: string, request: DecisionRequest): string[] {
  const paste = decisionPaste(runId, request);
  return [
    '',
    `### Waiting for a decision on the ${request.kind}, until ${request.deadline}`,
    'Send the signal or the update `decide` with one of these JSON objects.',
    '',
    request.kind === 'budget' && request.budget?.of === 'run'
      ? 'To raise it, to an amount of your own:'
      : 'To approve:',
    '```json',
    paste.approveWith,
    '```',
    request.kind === 'budget' ? 'To go on without models:' : 'To reject:',
    '```json',
    paste.rejectWith,
    '```',
    ...(request.kind === 'plan'
      ? ['To send back an edited plan, use `"decision":"edit"` with the same digest and the whole `"plan"`.']
      : []),
  ];
}

function decisionLines({ accepted, refused }: RunFace): string[] {
  const shown = [...accepted, ...refused.slice(-5)];
  if (shown.length === 0) return [];
  const rows = shown.map(
    record =>
      `| ${record.decidedAt} | ${record.kind} | ${record.decision} | ${record.outcome} | ${plain(record.detail)} |`,
  );
  return ['', '### Decisions', '| at | on | decision | outcome | detail |', '|---|---|---|---|---|', ...rows];
}

function plain(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 200);
}
