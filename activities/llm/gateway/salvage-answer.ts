import type { Deployment } from '#activities/llm/gateway/deployment';
import type { Question } from '#activities/llm/gateway/question';
import type { Walk, WalkedAnswer } from '#activities/llm/gateway/walk-candidates';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { ModelJournal } from '#infra/storage/model-journal';

/** An answer that was paid before and still stands: a worker that dies between paying and noting loses nothing. */
export async function salvageAnswer(
  { journal, artifacts }: { journal: ModelJournal; artifacts: ArtifactStore },
  { question, candidates, mode, notes }: Walk,
): Promise<Pick<WalkedAnswer, 'value' | 'deployment'> | null> {
  for (const { provider, model, outputHash } of await journal.paidTexts(question.key)) {
    const deployment = candidates.find(candidate => candidate.provider === provider && candidate.model === model);
    if (!deployment || isOther(deployment, question)) continue;
    const read = question.read((await artifacts.get(outputHash)).toString('utf8'));
    if (!read.isFitting || (mode === 'cascade' && question.complaints(read.value).length > 0)) continue;
    notes.push(`${deployment.id} had answered before`);
    return { value: read.value, deployment };
  }
  return null;
}

/** Than the one that the run chose: it was paid for another run. */
function isOther({ id }: Deployment, { run }: Question): boolean {
  return run.firstModel !== undefined && run.firstModel !== id;
}
