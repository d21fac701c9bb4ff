import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { ReviewSheet } from '#shared/contracts/claim-review';
import type { DecisionRequest } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import { ResearchPlan } from '#shared/contracts/plan';

/** What a decision is about; nothing for a budget, whose figures the request has. */
export interface Subject {
  readonly plan?: ResearchPlan;
  readonly sheet?: ReviewSheet;
  readonly mrd?: Mrd;
}

@Injectable()
export class Subjects {
  constructor(@Inject(tokens.artifacts) private readonly artifacts: ArtifactStore) {}

  /** Errors: `artifact.*`. */
  async of({ kind, subject }: DecisionRequest): Promise<Subject> {
    if (subject === undefined || kind === 'budget') return {};
    if (kind === 'plan') return { plan: await getJson(this.artifacts, ResearchPlan, subject) };
    if (kind === 'final') return { mrd: await getJson(this.artifacts, Mrd, subject) };
    return { sheet: await getJson(this.artifacts, ReviewSheet, subject) };
  }
}
