import { getJson } from '#infra/storage/artifact-store';
import { ReviewSheet } from '#shared/contracts/claim-review';
import type { DecisionInput } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';
import { ResearchPlan } from '#shared/contracts/plan';
import { type Resolved, resolve } from '#test/support/decision-play/claim-moves';
import type { Ground } from '#test/support/decision-play/ground';
import type { Look } from '#test/support/decision-play/looks';
import { ownerOf, type Sent } from '#test/support/decision-play/model';
import type { DecideStep } from '#test/support/decision-play/steps';
import { tokenFor } from '#test/support/run-harness';

/** A decision ready to be sent, with what the model has to know of it. */
export interface Ready {
  readonly input: DecisionInput;
  readonly sent: Sent;
  readonly resolved: Resolved;
  readonly way: 'update' | 'signal';
}

const noClaims: Resolved = { claims: [], review: 'settled', rejected: [] };
const foreignDigest = `sha256:${'f'.repeat(64)}`;
/** Longer than any time that is skipped. */
const exp = Math.floor(Date.now() / 1_000) + 10 * 365 * 86_400;

interface Place {
  readonly ground: Ground;
  readonly runId: string;
  /** Digests that the run has shown, the present one last. */
  readonly former: readonly string[];
}

/** The decision of a step about what the run shows, signed as the step wants it. */
export async function prepareDecision(at: Place, { asked }: Look, step: DecideStep): Promise<Ready> {
  const { about, verdict, sender, person, way, hasReason } = step;
  const shownKind = asked?.kind ?? 'plan';
  const kind = about === 'another-kind' ? (shownKind === 'final' ? 'plan' : 'final') : shownKind;
  const digest = digestFor(at, about, asked?.digest);
  const resolved = await resolveAll(at, asked, step);
  const plan = verdict === 'edit' ? await planFor(at, asked, step.plan) : undefined;
  const body: DecisionInput = {
    ...{ kind, decision: verdict, digest, id: `id-${at.former.length}`, actor: person },
    ...(hasReason && verdict !== 'approve' && { reason: 'as it should be' }),
    ...(plan !== undefined && { plan }),
    ...(resolved.claims.length > 0 && { claims: resolved.claims }),
    ...(about === 'shown-but-names-another-run' && { run: 'run-another' }),
  };
  const roles: Role[] = [
    sender === 'executive' ? 'executive' : sender === 'wrong-role' ? 'budget-owner' : roleOf(kind),
  ];
  const signedFor = sender === 'token-of-another-run' ? 'run-another' : at.runId;
  const token =
    sender === 'forged' ? 'e30.e30.e30' : await tokenFor(signedFor, body, { sub: person, roles, exp, via: 'api' });
  const isForThisRun = body.run === undefined;
  const sent = { kind, digest, verdict, sender, person, isForThisRun, hasReason, hasPlan: plan !== undefined };
  return { input: sender === 'unsigned' ? body : { ...body, token }, sent, resolved, way };
}

function digestFor({ runId, ground, former }: Place, about: DecideStep['about'], shown: string | undefined): string {
  if (about === 'former') return former.at(-2) ?? foreignDigest;
  if (about !== 'another-run') return shown ?? former.at(-1) ?? foreignDigest;
  return [...ground.shown].find(([other]) => other !== runId)?.[1] ?? foreignDigest;
}

async function resolveAll({ ground }: Place, asked: Look['asked'], { verdict, claims }: DecideStep): Promise<Resolved> {
  if (!asked?.subject || !['claims', 'regulatory'].includes(asked.kind) || verdict === 'edit') return noClaims;
  const { items } = await getJson(ground.harness.artifacts, ReviewSheet, asked.subject);
  if (verdict === 'reject') return { ...noClaims, rejected: items.map(({ claimId }) => claimId) };
  return resolve(items, claims);
}

async function planFor({ ground }: Place, asked: Look['asked'], plan: DecideStep['plan']): Promise<unknown> {
  if (plan === 'none') return undefined;
  if (plan === 'broken' || asked?.kind !== 'plan' || !asked.subject) return { questions: 'none' };
  const shown = await getJson(ground.harness.artifacts, ResearchPlan, asked.subject);
  return { ...shown, questions: shown.questions.slice(0, Math.max(1, shown.questions.length - 1)) };
}

function roleOf(kind: string): Role {
  return (ownerOf[kind] ?? 'budget-owner') as Role;
}
