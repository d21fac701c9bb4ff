import { closedGround } from '#activities/research/asking/closed-ground';
import type { ToolContext, ToolGround } from '#activities/research/tools/define-research-tool';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';

/** What tools work with, closed to the outside unless a test opens it. */
export function toolGround(over: Partial<ToolGround> = {}): ToolGround {
  return { ...closedGround, ...over };
}

/** One call of a tool, for tests of a single tool: an empty store in memory unless one is given. */
export function toolContext(over: Partial<ToolContext> = {}): ToolContext {
  return {
    ...closedGround,
    run: { runId: 'run-tools', tenant: 'test' },
    corpusHash: '0'.repeat(64),
    artifacts: memoryArtifactStore(),
    signal: new AbortController().signal,
    part: null,
    ...over,
  };
}
