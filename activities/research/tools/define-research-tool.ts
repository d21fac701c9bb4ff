import { z } from 'zod';
import type { SafeFetch } from '#infra/http/safe-fetch';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { FoundPassage } from '#shared/contracts/evidence';
import { FoundDocument } from '#shared/contracts/found-document';
import type { ResearchConfig } from '#shared/contracts/research-config';
import type { RunRef } from '#shared/contracts/stages';
import type { ToolPart } from '#shared/contracts/tool-catalogue';

/** What every tool is asked. */
export const ToolQuery = z.strictObject({
  query: z.string().min(1).max(500),
  limit: z.int().positive().max(1_000),
  /** The page to read, for tools that are asked for links. */
  link: z.url({ protocol: /^https?$/ }).optional(),
});
export type ToolQuery = z.infer<typeof ToolQuery>;

/**
 * What every tool gives. `hits`: passages of documents of the corpus, best first. `documents`: what it brought from
 * outside, stored before it is told; whoever asked reads them and ranks their passages.
 */
export const ToolAnswer = z.strictObject({
  hits: z.array(FoundPassage),
  documents: z.array(FoundDocument).max(50).default([]),
  /** What was left out and why, in words for a person; no address with a key in it. */
  notes: z.array(z.string().max(500)).max(50).default([]),
});
export type ToolAnswer = z.infer<typeof ToolAnswer>;

/** Settings that hold keys of tools. */
export type ToolSecret = 'TAVILY_API_KEY' | 'BRAVE_API_KEY' | 'SERPER_API_KEY' | 'SENSOR_TOWER_AUTH_TOKEN';

/** What tools work with in a process, whatever the run. */
export interface ToolGround {
  readonly fetch: SafeFetch;
  readonly config: ResearchConfig;
  /** Undefined when it is not set. */
  readonly secret: (name: ToolSecret) => string | undefined;
  /** A value that a configuration file refers to by the name of an environment variable; undefined when it is not set. */
  readonly namedSecret: (name: string) => string | undefined;
  /** Who asks, for services that want to know: a name and an e-mail address. */
  readonly contact: string | undefined;
  /** The Chromium that pages are opened with; undefined when there is none. */
  readonly browserPath: string | undefined;
  /** Host and port pairs (`127.0.0.1:8080`) that may be reached although they are not public. */
  readonly privateHosts: readonly string[];
  readonly now: () => Date;
}

export interface ToolContext extends ToolGround {
  readonly run: RunRef;
  readonly corpusHash: string;
  readonly artifacts: ArtifactStore;
  /** Ends when the time for the call is over or nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** Which part is asked, for tools that have parts. */
  readonly part: ToolPart | null;
}

/** One place evidence can come from. Whatever it finds lies in the artifact store before it is returned. */
export interface ResearchTool {
  /** kebab-case, equal to the file's name without `.tool`; plans name it. */
  readonly name: string;
  readonly title: string;
  /** Raised whenever an equal question would be answered otherwise: it is part of the journal's key. */
  readonly version: number;
  readonly input: typeof ToolQuery;
  readonly output: typeof ToolAnswer;
  /** `read`: asking changes nothing, so it may be asked again. */
  readonly effect: 'read';
  /** `queries`: asked with the search phrases of a question. `links`: asked once for each page that the plan names. */
  readonly asks: 'queries' | 'links';
  /** US dollars a call. */
  readonly costUsd: number;
  /** Where it may connect to: nowhere, any public address, what its configuration names, or these hosts. */
  readonly hosts: 'none' | 'public' | 'configured' | readonly string[];
  /** Hours for which an answer serves again without being asked for. Null: it is asked each time, since asking is free. */
  readonly freshForHours: number | null;
  /** Exchanges as they may take place; the conformance suite holds the schemas to them. */
  readonly fixtures: readonly { readonly query: ToolQuery; readonly answer: ToolAnswer }[];
  /** Null: it can be asked. Else one sentence that says what is missing. */
  missing(ground: ToolGround): string | null;
  /** What it consists of, found out anew for each run; without it, it is one whole. Errors: as `ask`. */
  parts?(ground: ToolGround): Promise<readonly ToolPart[]>;
  /**
   * One try; whoever asks repeats it, and keeps the time (`signal`). Errors: those of `SafeFetch`, `tool.broken-answer`,
   * `tool.not-allowed`, `tool.throttled`, `tool.failed`. Finding nothing is an empty answer and no error.
   */
  ask(query: ToolQuery, context: ToolContext): Promise<ToolAnswer>;
}

export function defineResearchTool(tool: ResearchTool): ResearchTool {
  return tool;
}
