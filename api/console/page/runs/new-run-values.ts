/** The form as it is typed; lists hold one entry a line. */
export interface NewRunValues {
  readonly title: string;
  readonly idea: string;
  readonly vertical: string;
  readonly audience: string;
  readonly geographies: string;
  readonly competitors: string;
  readonly questions: string;
  readonly outOfScope: string;
  readonly links: string;
  readonly corpus: string;
  readonly decisionDeadlineDays: number | string;
  /** US dollars; empty: the configured limit. */
  readonly budgetUsd: number | string;
  readonly pace: 'now' | 'batch';
  /** Empty: as the vertical has it. */
  readonly atDeadline: '' | 'escalate' | 'end';
  /** How many people must approve the plan, each set of claims, the document; empty: as the vertical has it. */
  readonly planApprovers: number | string;
  readonly claimsApprovers: number | string;
  readonly regulatoryApprovers: number | string;
  readonly finalApprovers: number | string;
  /** Percent of confidence below which a claim goes to a person; empty: as the vertical has it. */
  readonly reviewBelow: number | string;
  readonly skipClaims: boolean;
}

export const emptyRun: NewRunValues = {
  title: '',
  idea: '',
  vertical: 'general',
  audience: '',
  geographies: '',
  competitors: '',
  questions: '',
  outOfScope: '',
  links: '',
  corpus: '',
  decisionDeadlineDays: 7,
  budgetUsd: '',
  pace: 'now',
  atDeadline: '',
  planApprovers: '',
  claimsApprovers: '',
  regulatoryApprovers: '',
  finalApprovers: '',
  reviewBelow: '',
  skipClaims: false,
};

export const approverFields = [
  { name: 'planApprovers', kind: 'plan', label: 'The plan' },
  { name: 'claimsApprovers', kind: 'claims', label: 'Unsure claims' },
  { name: 'regulatoryApprovers', kind: 'regulatory', label: 'Regulatory claims' },
  { name: 'finalApprovers', kind: 'final', label: 'The document' },
] as const;

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** Only what differs from the vertical; null when nothing does. */
function decisionWishes(values: NewRunValues) {
  const { reviewBelow, skipClaims } = values;
  const given = approverFields.filter(({ name }) => values[name] !== '').map(({ name, kind }) => [kind, values[name]]);
  const wishes = {
    ...(given.length > 0 && { approvers: Object.fromEntries(given) }),
    ...(reviewBelow !== '' && { reviewBelow: Number(reviewBelow) / 100 }),
    ...(skipClaims && { skip: ['claims'] }),
  };
  return Object.keys(wishes).length > 0 ? wishes : null;
}

/** What POST /v1/runs takes. */
export function startRequest(values: NewRunValues) {
  const { corpus, decisionDeadlineDays, budgetUsd, pace, atDeadline, title, idea, vertical, ...lists } = values;
  const decisions = decisionWishes(values);
  const links = lines(lists.links);
  return {
    brief: {
      title,
      idea,
      vertical,
      audience: lines(lists.audience),
      geographies: lines(lists.geographies),
      competitors: lines(lists.competitors),
      questions: lines(lists.questions),
      outOfScope: lines(lists.outOfScope),
      ...(links.length > 0 && { links }),
      ...(decisions && { decisions }),
    },
    corpus,
    decisionDeadlineDays,
    pace,
    ...(budgetUsd !== '' && { budgetUsd }),
    ...(atDeadline && { atDeadline }),
  };
}

/** Each fault at its field: "brief.questions.2" belongs to `questions` and names its third line. */
export function faultsAtFields(
  faults: readonly { readonly path: string; readonly message: string }[],
): Record<string, string> {
  const atFields: Record<string, string> = {};
  for (const { path, message } of faults) {
    const [field = '', line] = fieldOf(path).split('.');
    const words = line === undefined ? message : `line ${Number(line) + 1}: ${message}`;
    atFields[field] = atFields[field] === undefined ? words : `${atFields[field]}; ${words}`;
  }
  return atFields;
}

/** "brief.decisions.approvers.plan" is typed at `planApprovers`. */
function fieldOf(path: string): string {
  return path
    .replace(/^brief\./, '')
    .replace(/^decisions\.approvers\.(\w+)$/, '$1Approvers')
    .replace(/^decisions\./, '');
}

/** Codes without faults that speak about one field. */
export function faultyFieldOf(code: string): string | null {
  if (code.startsWith('corpus.')) return 'corpus';
  if (code.startsWith('vertical.')) return 'vertical';
  if (code.startsWith('budget.')) return 'budgetUsd';
  return null;
}
