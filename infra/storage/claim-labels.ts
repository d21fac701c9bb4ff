import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import { type ClaimLabel, ClaimLabelFeatures } from '#shared/contracts/claim-label';
import type { PlattScale } from '#shared/policies/calibration';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { leastLabels, type Refit } from '#shared/policies/refit-confidence';

export interface FittedScale extends Refit {
  readonly fittedAt: Date;
}

/** People's decisions about claims, by tenant, and the scales of confidence that were fitted on them. */
export interface ClaimLabels {
  /** Each claim counts once for each sheet on which it was shown; a repetition changes nothing. */
  record(labels: readonly ClaimLabel[]): Promise<void>;
  /** In the order in which they were decided. */
  labelsOf(tenant: string): Promise<ClaimLabel[]>;
  keepScale(tenant: string, refit: Refit): Promise<void>;
  /** The newest for the model of confidence in use, whether it is used or not; null when none was fitted. */
  newestScale(tenant: string): Promise<FittedScale | null>;
  /** The one in use when the run began, so that a run counts with one scale from end to end; null for none. */
  scaleOfRun(runId: string): Promise<PlattScale | null>;
}

export function createClaimLabels(db: Kysely<Database>, now: () => Date = () => new Date()): ClaimLabels {
  return {
    async record(labels) {
      if (labels.length === 0) return;
      const at = now();
      await db
        .insertInto('claim_labels')
        .values(labels.map(label => rowOf(label, at)))
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },
    async labelsOf(tenant) {
      const rows = await db
        .selectFrom('claim_labels')
        .selectAll()
        .where('tenant', '=', tenant)
        .orderBy('at')
        .orderBy('run_id')
        .orderBy('claim_id')
        .execute();
      return rows.map(labelOf);
    },
    async keepScale(tenant, { scale, labels, heldOut, brierBefore, brierAfter, isBetter }) {
      await db
        .insertInto('confidence_scales')
        .values({
          tenant,
          fitted_at: now(),
          labels,
          held_out: heldOut,
          ...scale,
          brier_before: brierBefore,
          brier_after: brierAfter,
          is_used: isBetter,
        })
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },
    async newestScale(tenant) {
      const row = await newest(db).where('tenant', '=', tenant).executeTakeFirst();
      return row ? fittedOf(row) : null;
    },
    async scaleOfRun(runId) {
      const run = await db
        .selectFrom('runs')
        .select(['tenant', 'created_at'])
        .where('run_id', '=', runId)
        .executeTakeFirst();
      if (!run) return null;
      const row = await newest(db)
        .where('tenant', '=', run.tenant)
        .where('fitted_at', '<=', run.created_at)
        .executeTakeFirst();
      return row?.is_used ? { a: row.a, b: row.b } : null;
    },
  };
}

/** A scale belongs to the model whose confidences were decided about before it was fitted: on fewer none is fitted. */
function newest(db: Kysely<Database>) {
  return db
    .selectFrom('confidence_scales')
    .selectAll()
    .where(({ selectFrom, fn }) => {
      const decided = selectFrom('claim_labels')
        .select(fn.countAll().as('labels'))
        .whereRef('claim_labels.tenant', '=', 'confidence_scales.tenant')
        .whereRef('claim_labels.at', '<=', 'confidence_scales.fitted_at')
        .where(sql`claim_labels.features ->> 'model'`, '=', draftedModel.version);
      return sql<boolean>`${decided} >= ${leastLabels}`;
    })
    .orderBy('fitted_at', 'desc');
}

type ScaleRow = NonNullable<Awaited<ReturnType<ReturnType<typeof newest>['executeTakeFirst']>>>;

function fittedOf(row: ScaleRow): FittedScale {
  return {
    fittedAt: row.fitted_at,
    scale: { a: row.a, b: row.b },
    labels: row.labels,
    heldOut: row.held_out,
    brierBefore: row.brier_before,
    brierAfter: row.brier_after,
    isBetter: row.is_used,
  };
}

function rowOf(label: ClaimLabel, at: Date) {
  return {
    tenant: label.tenant,
    run_id: label.runId,
    claim_id: label.claimId,
    sheet_hash: label.sheetHash,
    action: label.action,
    is_right: label.isRight,
    log_odds: label.logOdds,
    features: JSON.stringify(label.features),
    at,
  };
}

function labelOf(row: {
  tenant: string;
  run_id: string;
  claim_id: string;
  sheet_hash: string;
  action: ClaimLabel['action'];
  is_right: boolean;
  log_odds: number;
  features: unknown;
}): ClaimLabel {
  return {
    tenant: row.tenant,
    runId: row.run_id,
    claimId: row.claim_id,
    sheetHash: row.sheet_hash,
    action: row.action,
    isRight: row.is_right,
    logOdds: row.log_odds,
    features: ClaimLabelFeatures.parse(row.features),
  };
}
