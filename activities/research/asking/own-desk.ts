import { setTimeout as sleep } from 'node:timers/promises';
import { closedGround } from '#activities/research/asking/closed-ground';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { researchTools } from '#activities/research/tools/registry';

/** A desk for one process: what is not given is as for a run without anything outside. */
export function ownDesk(given: Partial<ToolDesk> = {}): ToolDesk {
  return {
    ground: closedGround,
    tools: researchTools,
    enabled: ['local-corpus'],
    personalData: () => 'mask',
    pause: async (milliseconds, signal) => {
      await sleep(milliseconds, undefined, { signal });
    },
    signal: () => new AbortController().signal,
    ...given,
  };
}
