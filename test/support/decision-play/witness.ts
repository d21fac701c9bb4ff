import { decisionDigest } from '#activities/kit/decision-digest';
import type { DecisionKind, DecisionRecord } from '#shared/contracts/decision';

/** A decision that counts, sent by somebody who may. */
export interface Good {
  readonly kind: string;
  readonly digest: string;
  readonly revision: number;
  readonly verdict: string;
  readonly person: string;
  /** Claims that are not to be published any more. */
  readonly rejected: readonly string[];
}

interface Reviewed {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly open: number;
  readonly rejected: readonly string[];
}

type Refs = readonly string[];

/** Looks at every piece of work of one run as it begins, and notes where an approval is missing that it needs. */
export function createWitness(runId: string, publishersOf: () => number) {
  const faults: string[] = [];
  const good: Good[] = [];
  const verified = new Set<string>();
  const unasked = new Set<string>();
  const sheets = new Map<string, string>();
  const reviewed: Reviewed[] = [];
  const documents = new Map<string, { contentHash: string; rejected: Refs }>();

  const about = (kind: string, contentHash: string) =>
    good.filter(
      each =>
        each.kind === kind &&
        each.digest === decisionDigest({ runId, kind: kind as DecisionKind, revision: each.revision, contentHash }),
    );

  /** The claims that people rejected on the way to these sections, or null when a review that is due was left out. */
  function settled(kind: 'claims' | 'regulatory', key: string): Refs | null {
    for (const { from, rejected } of stepsTo(kind, key, true)) {
      const before = begun(kind, from);
      if (before) return [...before, ...rejected];
    }
    return kind === 'claims' && unasked.has(key) && verified.has(key) ? [] : null;
  }

  function begun(kind: 'claims' | 'regulatory', key: string): Refs | null {
    const first = kind === 'regulatory' ? settled('claims', key) : verified.has(key) ? [] : null;
    if (first) return first;
    for (const { from, rejected } of stepsTo(kind, key, false)) {
      const before = from === key ? null : begun(kind, from);
      if (before) return [...before, ...rejected];
    }
    return null;
  }

  const stepsTo = (kind: string, key: string, isDone: boolean) =>
    reviewed.filter(each => each.kind === kind && each.to === key && (each.open === 0) === isDone);

  const needsPlan = (work: string, planHash: string) => {
    if (!about('plan', planHash).some(({ verdict }) => verdict === 'approve'))
      faults.push(`${work} began without an approval of its plan`);
  };
  const needsReviews = (work: string, hashes: Refs) => {
    if (!settled('regulatory', keyOf(hashes))) faults.push(`${work} began without the reviews of its claims`);
  };

  return {
    faults,
    good,
    verified: (hashes: Refs) => void verified.add(keyOf(hashes)),
    needsPlan,
    needsReviews,
    prepared(kind: string, { sheetHash, items }: { sheetHash: string; items: number }, hashes: Refs) {
      sheets.set(sheetHash, kind);
      if (kind === 'claims' && items === 0) unasked.add(keyOf(hashes));
    },
    /** Before the work of carrying out a decision about claims; returns what to tell when it is done. */
    reviewing(sheetHash: string, decision: string, from: Refs) {
      const kind = sheets.get(sheetHash) ?? '';
      const by = about(kind, sheetHash).filter(({ verdict }) => verdict === decision);
      if (by.length === 0) faults.push(`a ${decision} of ${kind} was carried out that nobody gave who may`);
      const rejected = by.at(-1)?.rejected ?? [];
      return (to: Refs, open: number) => {
        reviewed.push({ kind, from: keyOf(from), to: keyOf(to), open, rejected });
      };
    },
    composed({ mrdHash, contentHash }: { mrdHash: string; contentHash: string }, hashes: Refs) {
      documents.set(mrdHash, { contentHash, rejected: settled('regulatory', keyOf(hashes)) ?? [] });
    },
    /** Before publication; returns the claims that must not be in the document. */
    publishing(mrdHash: string, decisions: readonly DecisionRecord[]): Refs {
      const document = documents.get(mrdHash);
      const publishers = publishersOf();
      const approvals = about('final', document?.contentHash ?? '').filter(({ verdict }) => verdict === 'approve');
      const people = new Set(approvals.map(({ person }) => person));
      if (people.size < publishers) faults.push(`published on the word of ${people.size} instead of ${publishers}`);
      faults.push(...faultsOfAppendix(decisions, { good, publishers, final: approvals[0]?.digest ?? 'none' }));
      return document?.rejected ?? [];
    },
  };
}

export type Witness = ReturnType<typeof createWitness>;

const keyOf = (hashes: Refs) => hashes.join();

function faultsOfAppendix(
  records: readonly DecisionRecord[],
  { good, publishers, final }: { good: readonly Good[]; publishers: number; final: string },
): string[] {
  const foreign = records.filter(
    ({ kind, decision, digest, outcome }) =>
      !['accepted', 'counted'].includes(outcome) ||
      !good.some(each => each.kind === kind && each.verdict === decision && each.digest === digest),
  );
  const last = (kind: string) => records.findLast(each => each.kind === kind)?.decision ?? 'nothing';
  const approvers = new Set(records.filter(({ digest }) => digest === final).map(({ actor }) => actor));
  return [
    ...foreign.map(
      ({ kind, decision, outcome }) => `the appendix has a ${decision} of ${kind} (${outcome}) that does not count`,
    ),
    ...(last('plan') === 'approve' ? [] : [`the appendix ends on ${last('plan')} for the plan`]),
    ...(last('regulatory') === 'nothing' ? ['the appendix says nothing of the regulatory review'] : []),
    ...(approvers.size === publishers
      ? []
      : [`the appendix names ${approvers.size} of ${publishers} who approved the document`]),
  ];
}
