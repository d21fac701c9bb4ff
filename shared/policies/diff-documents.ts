import type { Mrd } from '#shared/contracts/mrd';
import type { RunView } from '#shared/contracts/run';
import type { RunDiff, RunTotals } from '#shared/contracts/run-diff';
import { diffClaims } from '#shared/policies/diff-claims';
import { diffNumbers } from '#shared/policies/diff-numbers';
import { diffSources } from '#shared/policies/diff-sources';

/** A published document and the run it came from. */
export interface ComparedRun {
  readonly run: Pick<RunView, 'runId' | 'modelCalls' | 'costUsd' | 'createdAt' | 'finishedAt'>;
  readonly mrd: Mrd;
}

/** What the second document says otherwise than the first. */
export function diffDocuments(before: ComparedRun, after: ComparedRun): RunDiff {
  const claims = diffClaims(before.mrd, after.mrd);
  const numbers = diffNumbers(before.mrd.marketNumbers, after.mrd.marketNumbers);
  const sources = diffSources(before.mrd.sources, after.mrd.sources);
  const isEqual = claims.length + numbers.length + sources.length === 0;
  return { isEqual, before: totalsOf(before), after: totalsOf(after), claims, numbers, sources };
}

function totalsOf({ run, mrd }: ComparedRun): RunTotals {
  const { runId, modelCalls, costUsd, createdAt, finishedAt } = run;
  const seconds = finishedAt === null ? null : (Date.parse(finishedAt) - Date.parse(createdAt)) / 1_000;
  return { runId, contentHash: mrd.contentHash, claims: mrd.claims.length, modelCalls, costUsd, seconds };
}
