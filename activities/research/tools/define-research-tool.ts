import { z } from 'zod';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { FoundPassage } from '#shared/contracts/evidence';
import type { RunRef } from '#shared/contracts/stages';

/** What every tool is asked. */
export const ToolQuery = z.strictObject({ query: z.string().min(1).max(500), limit: z.int().positive().max(1_000) });
export type ToolQuery = z.infer<typeof ToolQuery>;

/** What every tool gives: passages of stored sources, best first. */
export const ToolAnswer = z.strictObject({ hits: z.array(FoundPassage) });
export type ToolAnswer = z.infer<typeof ToolAnswer>;

export interface ToolContext {
  readonly run: RunRef;
  readonly corpusHash: string;
  readonly artifacts: ArtifactStore;
}

/** One place evidence can come from. Whatever it finds lies in the artifact store before it is returned. */
export interface ResearchTool {
  /** kebab-case, equal to the file's name without `.tool`; plans name it. */
  readonly name: string;
  readonly input: typeof ToolQuery;
  readonly output: typeof ToolAnswer;
  /** `read`: asking changes nothing, so it may be asked again. */
  readonly effect: 'read';
  /** US dollars a call. */
  readonly costUsd: number;
  /** An exchange as it may take place; the conformance suite holds the schemas to it. */
  readonly fixtures: readonly { readonly query: ToolQuery; readonly answer: ToolAnswer }[];
  ask(query: ToolQuery, context: ToolContext): Promise<ToolAnswer>;
}

export function defineResearchTool(tool: ResearchTool): ResearchTool {
  return tool;
}
