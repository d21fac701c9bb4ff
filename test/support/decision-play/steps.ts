import fc from 'fast-check';
import { replayStages } from '#shared/policies/replay-stages';

/** Who sends a decision: only the first two may ever decide, the second only once a deadline has passed. */
const senders = ['right', 'executive', 'wrong-role', 'unsigned', 'token-of-another-run', 'forged'] as const;
export type Sender = (typeof senders)[number];

/** What is said about the claim with this number on the sheet. */
export interface ClaimMove {
  readonly item: number;
  readonly action: 'accept' | 'reject' | 'edit-nonsense' | 'edit-quote' | 'supply-nonsense' | 'supply-fine' | 'unknown';
}

export interface DecideStep {
  readonly do: 'decide';
  readonly verdict: 'approve' | 'reject' | 'edit';
  readonly sender: Sender;
  readonly person: 'ada' | 'bob';
  readonly way: 'update' | 'signal';
  /** Whose digest it carries. */
  readonly about: 'shown' | 'former' | 'another-run' | 'another-kind' | 'shown-but-names-another-run';
  readonly hasReason: boolean;
  readonly plan: 'shorter' | 'broken' | 'none';
  readonly claims: readonly ClaimMove[];
}

export type Step =
  | DecideStep
  /** What was sent last, once more. */
  | { readonly do: 'repeat'; readonly way: 'update' | 'signal'; readonly id: 'same' | 'other' }
  /** An approval and a rejection at the same time. */
  | { readonly do: 'race' }
  | { readonly do: 'pass'; readonly until: 'reminder' | 'deadline' | 'months' }
  | { readonly do: 'reset'; readonly stage: (typeof replayStages)[number]; readonly way: 'api' | 'temporal' }
  | { readonly do: 'restart' }
  | { readonly do: 'cancel' };

export interface Play {
  /** How many publishers must approve the document. */
  readonly publishers: 1 | 2;
  readonly atDeadline: 'escalate' | 'end';
  readonly steps: readonly Step[];
}

const way = fc.constantFrom('update', 'signal');
const claims = fc.array(
  fc.record({
    item: fc.nat(5),
    action: fc.constantFrom(
      ...(['accept', 'reject', 'edit-nonsense', 'edit-quote', 'supply-nonsense', 'supply-fine', 'unknown'] as const),
    ),
  }),
  { maxLength: 3 },
);
const person = fc.constantFrom('ada', 'bob');

export const goodApproval: DecideStep = {
  ...{ do: 'decide', verdict: 'approve', sender: 'right', person: 'ada', way: 'update' },
  ...{ about: 'shown', hasReason: false, plan: 'none', claims: [] },
};

/** Brings a run on, so that the rest happens at every stage. */
const approval = fc.record({ person, way, claims: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, claims) });
const onward: fc.Arbitrary<Step> = approval.map(given => ({ ...goodApproval, ...given }));

const anyDecision: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('decide'),
  verdict: fc.oneof(
    { weight: 3, arbitrary: fc.constant('approve') },
    { weight: 1, arbitrary: fc.constant('reject') },
    { weight: 2, arbitrary: fc.constant('edit') },
  ),
  sender: fc.oneof({ weight: 4, arbitrary: fc.constant('right') }, fc.constantFrom(...senders)),
  about: fc.oneof(
    { weight: 4, arbitrary: fc.constant('shown') },
    fc.constantFrom('former', 'another-run', 'another-kind', 'shown-but-names-another-run'),
  ),
  hasReason: fc.boolean(),
  plan: fc.constantFrom('shorter', 'broken', 'none'),
  ...{ person, way, claims },
} as const) as fc.Arbitrary<Step>;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: onward },
  { weight: 9, arbitrary: anyDecision },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repeat'), way, id: fc.constantFrom('same', 'other') }) },
  { weight: 1, arbitrary: fc.constant({ do: 'race' }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass'), until: fc.constantFrom('reminder', 'deadline', 'months') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reset'),
      stage: fc.constantFrom(...replayStages),
      way: fc.constantFrom('api', 'temporal'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'restart' }, { do: 'cancel' }, { do: 'cancel' }) },
) as fc.Arbitrary<Step>;

export const anyPlay: fc.Arbitrary<Play> = fc.record({
  publishers: fc.constantFrom(1, 1, 2),
  atDeadline: fc.constantFrom('escalate', 'escalate', 'escalate', 'end'),
  steps: fc.array(step, { minLength: 3, maxLength: 12, size: 'max' }),
});
