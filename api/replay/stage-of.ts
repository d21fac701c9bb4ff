import { AssayError } from '#shared/errors/assay-error';
import { type ReplayStage, replayStages } from '#shared/policies/replay-stages';

/** Errors: `stage.unknown`. */
export function stageOf(given: string | undefined): ReplayStage | undefined {
  return given === undefined ? undefined : requiredStage(given);
}

/** Errors: `stage.unknown`. */
export function requiredStage(given: string): ReplayStage {
  const stage = replayStages.find(candidate => candidate === given);
  if (!stage) throw new AssayError('stage.unknown', `"${given.slice(0, 60)}"; there are: ${replayStages.join(', ')}`);
  return stage;
}
