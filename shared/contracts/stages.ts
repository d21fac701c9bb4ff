/** What activities take and give: ids, hashes and small facts. Everything larger lies in the artifact store under its SHA-256. */
import type { DecisionRecord } from '#shared/contracts/decision';
import type { SectionId } from '#shared/contracts/section';

/** Travels with every activity call. */
export interface RunRef {
  readonly runId: string;
  readonly tenant: string;
}

export interface CorpusRef {
  /** Artifact `CorpusManifest`. */
  readonly corpusHash: string;
  readonly documents: number;
  readonly passages: number;
  readonly faults: number;
}

/** What the workflow holds of a vertical; the full data is the artifact. */
export interface VerticalRef {
  readonly verticalHash: string;
  readonly name: string;
  readonly version: number;
}

export interface PlanRef {
  /** Artifact `ResearchPlan`. */
  readonly planHash: string;
  /** `sha256:…` over run, kind, revision and plan: what an approval is bound to. */
  readonly digest: string;
  readonly revision: number;
  readonly questions: readonly { readonly id: string; readonly sectionId: SectionId; readonly critical: boolean }[];
  /** The plan as a Markdown table for the Temporal UI, at most 12,000 characters. */
  readonly details: string;
  readonly estimate: { readonly toolCalls: number; readonly promptCalls: number; readonly costUsd: number };
}

export interface EvidenceRef {
  readonly questionId: string;
  readonly sectionId: SectionId;
  /** Artifact `QuestionEvidence`. */
  readonly evidenceHash: string;
  readonly found: number;
  readonly sources: number;
}

export interface DraftRef {
  readonly sectionId: SectionId;
  /** Artifact `SectionDraft`. */
  readonly draftHash: string;
  readonly claims: number;
}

export interface VerifiedRef {
  /** Artifacts `VerifiedSection`, in the order of the drafts. */
  readonly verifiedHashes: readonly string[];
  readonly published: number;
  readonly hedged: number;
  readonly dropped: number;
  /** Mean confidence of published and hedged claims; null when there are none. */
  readonly confidence: number | null;
}

export interface AssemblyRef {
  /** Artifact `MrdAssembly`. */
  readonly assemblyHash: string;
}

export interface MrdRef {
  /** Artifact `Mrd` without decisions. */
  readonly mrdHash: string;
  readonly contentHash: string;
  /** What the final approval is bound to. */
  readonly digest: string;
  readonly sources: number;
  readonly sectionsWithEvidence: number;
  /** The document in short as Markdown for the Temporal UI, at most 12,000 characters. */
  readonly details: string;
}

export interface PublishedRef {
  readonly files: { readonly json: string; readonly markdown: string; readonly html: string };
  readonly contentHash: string;
}

export interface ResearchStageActivities {
  openCorpus(input: { run: RunRef; corpus: string }): Promise<CorpusRef>;
  researchQuestion(input: {
    run: RunRef;
    planHash: string;
    questionId: string;
    corpusHash: string;
  }): Promise<EvidenceRef>;
}

export interface PlanningStageActivities {
  loadVertical(input: { run: RunRef; briefHash: string }): Promise<VerticalRef>;
  draftPlan(input: { run: RunRef; briefHash: string; verticalHash: string; corpusHash: string }): Promise<PlanRef>;
  /** `edited` is either the hash of a stored plan or the plan itself, as a person sent it. Faults: `plan.invalid`. */
  revisePlan(input: {
    run: RunRef;
    current: string;
    revision: number;
    edited: { planHash: string } | { plan: unknown };
  }): Promise<PlanRef>;
}

export interface SynthesisStageActivities {
  draftSection(input: {
    run: RunRef;
    briefHash: string;
    planHash: string;
    sectionId: SectionId;
    evidenceHashes: readonly string[];
  }): Promise<DraftRef>;
  assembleMrd(input: {
    run: RunRef;
    briefHash: string;
    planHash: string;
    verticalHash: string;
    verifiedHashes: readonly string[];
  }): Promise<AssemblyRef>;
}

export interface VerificationStageActivities {
  verifySections(input: { run: RunRef; corpusHash: string; draftHashes: readonly string[] }): Promise<VerifiedRef>;
}

export interface DocumentStageActivities {
  composeMrd(input: {
    run: RunRef;
    briefHash: string;
    corpusHash: string;
    verticalHash: string;
    assemblyHash: string;
    verifiedHashes: readonly string[];
    /** Workflow time, ISO. */
    at: string;
  }): Promise<MrdRef>;
  publishMrd(input: { run: RunRef; mrdHash: string; decisions: readonly DecisionRecord[] }): Promise<PublishedRef>;
}
