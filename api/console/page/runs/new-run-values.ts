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
  readonly corpus: string;
  readonly decisionDeadlineDays: number | string;
  /** US dollars; empty: the configured limit. */
  readonly budgetUsd: number | string;
  readonly pace: 'now' | 'batch';
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
  corpus: '',
  decisionDeadlineDays: 7,
  budgetUsd: '',
  pace: 'now',
};

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** What POST /v1/runs takes. */
export function startRequest(values: NewRunValues) {
  const { corpus, decisionDeadlineDays, budgetUsd, pace, title, idea, vertical, ...lists } = values;
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
    },
    corpus,
    decisionDeadlineDays,
    pace,
    ...(budgetUsd !== '' && { budgetUsd }),
  };
}

/** Each fault at its field: "brief.questions.2" belongs to `questions` and names its third line. */
export function faultsAtFields(
  faults: readonly { readonly path: string; readonly message: string }[],
): Record<string, string> {
  const atFields: Record<string, string> = {};
  for (const { path, message } of faults) {
    const [field = '', line] = path.replace(/^brief\./, '').split('.');
    const words = line === undefined ? message : `line ${Number(line) + 1}: ${message}`;
    atFields[field] = atFields[field] === undefined ? words : `${atFields[field]}; ${words}`;
  }
  return atFields;
}

/** Codes without faults that speak about one field. */
export function faultyFieldOf(code: string): string | null {
  if (code.startsWith('corpus.')) return 'corpus';
  if (code.startsWith('vertical.')) return 'vertical';
  if (code.startsWith('budget.')) return 'budgetUsd';
  return null;
}
