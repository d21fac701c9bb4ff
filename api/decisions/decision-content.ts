import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { faultsOfSupplied } from '#infra/storage/faults-of-supplied';
import type { SuppliedSources } from '#infra/storage/supplied-sources';
import { type ClaimResolution, ReviewSheet } from '#shared/contracts/claim-review';
import type { DecisionInput, DecisionRequest } from '#shared/contracts/decision';
import { ResearchPlan } from '#shared/contracts/plan';
import { AssayError, type Fault } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

/** What comes along with a decision. */
export interface Enclosed {
  readonly decision: DecisionInput['decision'];
  readonly digest: string;
  readonly plan?: unknown;
  readonly claims?: readonly ClaimResolution[] | undefined;
}

type Stored = Pick<DecisionInput, 'planHash' | 'resolutionsHash'>;

/** Stores what comes along with a decision: only its hash travels through the workflow, so that history stays small. */
@Injectable()
export class DecisionContent {
  constructor(
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
    @Inject(tokens.supplied) private readonly supplied: Pick<SuppliedSources, 'known'>,
  ) {}

  /** Errors: `plan.invalid`, `review.invalid`. */
  async store(runId: string, enclosed: Enclosed, request: DecisionRequest | null): Promise<Stored> {
    const { decision, plan, claims } = enclosed;
    if (decision === 'edit') return { planHash: await this.storePlan(plan) };
    if (!claims) return {};
    if (decision !== 'approve') throw new AssayError('review.invalid', 'a rejection is about all claims: name none');
    const sheet = request?.digest === enclosed.digest ? await this.sheetOf(request) : null;
    const faults = [
      ...(sheet ? faultsOnSheet(sheet, claims) : []),
      ...(await faultsOfSupplied(this.supplied, runId, claims)),
    ];
    if (faults.length > 0) throw new AssayError('review.invalid', undefined, { faults });
    // In one order, so that people who say the same are known to.
    const sorted = claims.toSorted((one, other) => (one.claimId < other.claimId ? -1 : 1));
    return { resolutionsHash: await putJson(this.artifacts, sorted) };
  }

  /** The claims that an open request is about; null for one that is about something else. */
  async sheetOf({ kind, subject }: DecisionRequest): Promise<ReviewSheet | null> {
    if ((kind !== 'claims' && kind !== 'regulatory') || subject === undefined) return null;
    return getJson(this.artifacts, ReviewSheet, subject);
  }

  private async storePlan(plan: unknown): Promise<string> {
    const parsed = ResearchPlan.safeParse(plan);
    if (!parsed.success) throw new AssayError('plan.invalid', undefined, { faults: faultsOf(parsed.error, 'plan') });
    return putJson(this.artifacts, parsed.data);
  }
}

function faultsOnSheet({ items }: ReviewSheet, claims: readonly ClaimResolution[]): Fault[] {
  return claims.flatMap(({ claimId, action }, index) => {
    const item = items.find(each => each.claimId === claimId);
    const path = `claims.${index}`;
    if (!item) return [{ path: `${path}.claimId`, message: `"${claimId}" is none of the claims to decide` }];
    if (action !== 'accept' || item.because !== 'dropped') return [];
    return [{ path: `${path}.action`, message: 'a dropped claim cannot be accepted: edit it or supply a source' }];
  });
}
