import type { DecisionInput } from '#shared/contracts/decision';
import type { CorpusRef, PlanRef } from '#shared/contracts/stages';
import { planning } from '#workflows/proxies';
import { approvalGate } from '#workflows/steps/approval-gate';
import { codeOf, messageOf } from '#workflows/steps/failure-facts';
import type { RunDesk } from '#workflows/steps/run-desk';

/** Edits a run takes before it asks for a fresh start; each costs a few events of history. */
const mostEdits = 20;

/** Shows plan after plan until one is approved. Null: it was rejected or nobody decided; the desk has moved on already. */
export async function agreeOnPlan(
  desk: RunDesk,
  drafted: PlanRef,
  corpus: Pick<CorpusRef, 'toolsHash'>,
): Promise<PlanRef | null> {
  const tools = toolsOf(corpus);
  let plan = drafted;
  let edits = 0;
  for (;;) {
    desk.body = plan.details;
    await desk.write({ planHash: plan.planHash }, [
      {
        key: `plan:${plan.revision}`,
        type: 'plan-ready',
        data: { revision: plan.revision, questions: plan.questions.length, ...plan.estimate },
      },
    ]);
    const { digest, revision, planHash: subject } = plan;
    const verdict = await approvalGate(desk, {
      state: 'awaiting-plan-approval',
      kind: 'plan',
      digest,
      revision,
      subject,
    });
    if (verdict?.decision === 'approve') return plan;
    if (verdict?.decision !== 'edit') return leave(desk, verdict);
    await desk.moveTo('planning');
    edits += 1;
    plan =
      edits > mostEdits
        ? await refuseEdit(desk, { plan, tools }, `more than ${mostEdits} edits`)
        : await reviseOrKeep(desk, { plan, tools }, verdict);
  }
}

interface Shown {
  readonly plan: PlanRef;
  readonly tools: Pick<CorpusRef, 'toolsHash'>;
}

/** What of the corpus an activity that plans is told. */
export function toolsOf({ toolsHash }: Pick<CorpusRef, 'toolsHash'>): Pick<CorpusRef, 'toolsHash'> {
  return toolsHash === undefined ? {} : { toolsHash };
}

async function leave(desk: RunDesk, verdict: DecisionInput | null): Promise<null> {
  if (verdict)
    await desk.moveTo('rejected', { reason: `The plan was rejected: ${verdict.reason ?? 'no reason given'}` });
  else
    await desk.moveTo('expired', {
      reason: 'Nobody decided on the plan before the deadline. Start a new run to go on.',
    });
  return null;
}

/** A faulty edit changes nothing but is told: the plan before it is shown again under a new revision. */
async function reviseOrKeep(desk: RunDesk, { plan, tools }: Shown, verdict: DecisionInput): Promise<PlanRef> {
  const edited = verdict.planHash === undefined ? { plan: verdict.plan } : { planHash: verdict.planHash };
  try {
    const { planHash: current } = plan;
    return await planning.revisePlan({ run: desk.run, current, revision: plan.revision + 1, edited, ...tools });
  } catch (error) {
    if (codeOf(error) !== 'plan.invalid') throw error;
    return refuseEdit(desk, { plan, tools }, messageOf(error));
  }
}

async function refuseEdit(desk: RunDesk, { plan, tools }: Shown, why: string): Promise<PlanRef> {
  await desk.write({}, [
    { key: `plan-edit-refused:${plan.revision}`, type: 'plan-edit-refused', data: { detail: why.slice(0, 1_000) } },
  ]);
  return planning.revisePlan({
    run: desk.run,
    current: plan.planHash,
    revision: plan.revision + 1,
    edited: { planHash: plan.planHash },
    ...tools,
  });
}
