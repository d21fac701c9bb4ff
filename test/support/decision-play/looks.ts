import type { DecisionRequest } from '#shared/contracts/decision';
import { isTerminal } from '#shared/policies/run-state';
import type { Ground } from '#test/support/decision-play/ground';
import type { StartedRun } from '#test/support/run-harness';
import { type MrdRunState, stateQuery } from '#workflows/mrd.messages';

/** A run as it stands when it waits for somebody, or has ended. */
export interface Look extends MrdRunState {
  readonly asked: DecisionRequest | null;
  readonly isOver: boolean;
}

const settlesWithinMs = 90_000;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

export function latest({ harness }: Ground, { runId }: StartedRun): StartedRun {
  return { runId, handle: harness.client.workflow.getHandle(`mrd/${harness.tenant}/${runId}`) };
}

/** Waits until the run asks for a decision other than the one that was just taken, or has ended. */
export async function settle(ground: Ground, run: StartedRun, but: (asked: DecisionRequest) => boolean = () => false) {
  for (const end = Date.now() + settlesWithinMs; ; ) {
    const seen = await look(ground, run);
    if (seen.isOver || (seen.asked && !but(seen.asked))) return seen;
    if (Date.now() > end) throw new Error(`it hangs in ${seen.state}, asking for ${seen.asked?.kind ?? 'nothing'}`);
    await pause(150);
  }
}

/** While workers end and begin, a question may be lost; it is only asked again. */
export async function look(ground: Ground, run: StartedRun): Promise<Look> {
  for (let tries = 5; ; tries -= 1) {
    try {
      const now = await latest(ground, run).handle.query(stateQuery);
      const isOver = isTerminal(now.state);
      return { ...now, asked: isOver ? null : now.waitingFor, isOver };
    } catch (error) {
      if (tries === 0) throw error;
      await pause(1_000);
    }
  }
}

/** What a decision that counts for nothing must leave as it was. */
export function frozen({ state, asked }: Look) {
  return {
    state,
    kind: asked?.kind,
    digest: asked?.digest,
    revision: asked?.revision,
    deadline: asked?.deadline,
    approved: asked?.approvers?.approved.map(({ actor }) => actor),
  };
}
