import type { DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import { decisionPaste, needsToken } from '#shared/policies/decision-paste';
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
    `### Waiting for a decision on the ${nouns[request.kind]}, until ${request.deadline}`,
    ...whoDecides(runId, request),
    'Send the signal or the update `decide` with one of these JSON objects.',
    '',
    request.kind === 'budget' && request.budget?.of === 'run'
      ? 'To raise it, to an amount of your own:'
      : 'To approve:',
    '```json',
    paste.approveWith,
    '```',
    rejections[request.kind] ?? 'To reject:',
    '```json',
    paste.rejectWith,
    '```',
    ...(request.kind === 'plan'
      ? ['To send back an edited plan, use `"decision":"edit"` with the same digest and the whole `"plan"`.']
      : []),
    ...(request.kind === 'claims' || request.kind === 'regulatory' ? howToResolve : []),
  ];
}

const nouns: Readonly<Record<DecisionRequest['kind'], string>> = {
  plan: 'plan',
  claims: 'claims that are not sure',
  regulatory: 'regulatory claims',
  budget: 'budget',
  final: 'final document',
};

const rejections: Partial<Record<DecisionRequest['kind'], string>> = {
  budget: 'To go on without models:',
  claims: 'To publish none of them:',
  regulatory: 'To publish none of them:',
};

const howToResolve = [
  'To decide claim by claim, add `"claims"` to the approval; what it does not name is accepted as it stands:',
  '```json',
  '"claims":[{"claimId":"…","action":"reject","reason":"…"},{"claimId":"…","action":"edit","text":"…"},{"claimId":"…","action":"supply","source":{"title":"…","location":"https://…","text":"…"}}]',
  '```',
];

/** Nobody's name can be trusted here, so a signed token says who decides. */
function whoDecides(runId: string, request: DecisionRequest): string[] {
  const { role, escalatedTo = [], approvers } = request;
  if (!role) return [];
  const people = [role, ...escalatedTo].join(' or ');
  const several = approvers && approvers.needed > 1;
  const count = several ? `, ${approvers.approved.length} of ${approvers.needed} approvals so far` : '';
  const token = `A signed token must say who decides: \`assay token ${runId}\` prints one, and the console shows it.`;
  return [`For: ${people}${count}.`, ...(needsToken(request) ? [token] : []), ''];
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
