import { isDeepStrictEqual } from 'node:util';
import { Brief } from '#shared/contracts/brief';
import { AssayError } from '#shared/errors/assay-error';
import type { Ground } from '#test/support/decision-play/ground';
import { frozen, type Look, latest, look, settle } from '#test/support/decision-play/looks';
import { type Asked, effectOf, nextAfter } from '#test/support/decision-play/model';
import { prepareDecision, type Ready } from '#test/support/decision-play/prepare-decision';
import { send } from '#test/support/decision-play/send';
import { type DecideStep, goodApproval, type Play, type Step } from '#test/support/decision-play/steps';
import type { Good } from '#test/support/decision-play/witness';
import { caller } from '#test/support/replay-services';
import { type StartedRun, tinyBrief } from '#test/support/run-harness';
import { skip, timeOf } from '#test/support/simulated-time';

/** One run and everything that happens to it; its faults are sentences. */
export async function play(ground: Ground, { publishers, atDeadline, steps }: Play): Promise<string[]> {
  const brief = Brief.parse({ ...tinyBrief, decisions: { approvers: { final: publishers } } });
  const run = await ground.harness.start({ brief, ...(atDeadline === 'end' && { atDeadline }) });
  ground.publishedBy(run.runId, publishers);
  const player = new Player(ground, run, { publishers, atDeadline });
  for (const [index, step] of [...steps, ...ending].entries()) {
    const name = index < steps.length ? `step ${index + 1}` : 'ending';
    try {
      await player.take(step, index >= steps.length);
    } catch (error) {
      player.faults.push(`${name} ${JSON.stringify(step)}: ${error instanceof Error ? error.message : error}`);
      break;
    }
  }
  const faults = [
    ...player.faults,
    ...(await player.end().catch(error => [`in the end: ${error.message}`])),
    ...ground.witnessOf(run.runId).faults,
  ];
  return [...new Set(faults)];
}

/** A plan, claims, the regulatory section and a document with two publishers: whatever is open, this ends it. */
const ending: readonly Step[] = [1, 2, 3].flatMap(() => [goodApproval, { ...goodApproval, person: 'bob' as const }]);

class Player {
  readonly faults: string[] = [];
  private last: Ready | null = null;
  private readonly former: string[] = [];
  private readonly escalated = new Set<string>();

  constructor(
    private readonly ground: Ground,
    private readonly run: StartedRun,
    private readonly terms: Omit<Play, 'steps'>,
  ) {}

  async take(step: Step, isEnding: boolean): Promise<void> {
    const before = await settle(this.ground, this.run);
    this.note(before);
    if (isEnding && before.isOver) return;
    if (step.do === 'decide') return this.decide(before, await this.ready(before, step));
    if (step.do === 'repeat') return this.repeat(before, step);
    if (step.do === 'restart') return this.ground.restart();
    if (step.do === 'race') return this.race(before);
    if (step.do === 'reset') return this.reset(step);
    if (before.isOver) return;
    if (step.do === 'pass') return this.pass(before, step.until);
    await latest(this.ground, this.run).handle.cancel();
    const { state } = await settle(this.ground, this.run, () => true);
    this.check(state === 'cancelled', `it is ${state} after it was cancelled`);
  }

  /** What must hold in the end: it has ended, its row says the same, and only a completed run has a document. */
  async end(): Promise<string[]> {
    const { handle } = latest(this.ground, this.run);
    const { state, isOver } = await look(this.ground, this.run);
    if (!isOver) {
      await handle.terminate();
      return [`it never ended: ${state}`];
    }
    await handle.result().catch(() => null);
    const row = await this.ground.harness.row(this.run.runId);
    return [
      ...(row?.state === state ? [] : [`its row says ${row?.state} instead of ${state}`]),
      ...((row?.mrdFiles != null) === (state === 'completed') ? [] : [`${state}, with files ${row?.mrdFiles?.json}`]),
    ];
  }

  private note({ asked }: Look) {
    if (!asked) return;
    this.ground.shown.set(this.run.runId, asked.digest);
    if (this.former.at(-1) !== asked.digest) this.former.push(asked.digest);
  }

  private check(holds: boolean, fault: string) {
    if (!holds) throw new Error(fault);
  }

  private askedOf({ asked }: Look): Asked | null {
    if (!asked) return null;
    const { kind, digest, approvers } = asked;
    const needed = kind === 'final' ? this.terms.publishers : 1;
    const approvedBy = approvers?.approved.map(({ actor }) => actor) ?? [];
    return { kind, digest, needed, approvedBy, isEscalated: this.escalated.has(digest) };
  }

  private ready(before: Look, step: DecideStep): Promise<Ready> {
    const { ground, former, run } = this;
    return prepareDecision({ ground, former, runId: run.runId }, before, step);
  }

  private goodOf({ asked }: Look, { sent, resolved }: Ready): Good {
    const { kind, digest, verdict, person } = sent;
    return { kind, digest, verdict, person, revision: asked?.revision ?? 0, rejected: resolved.rejected };
  }

  private async decide(before: Look, ready: Ready): Promise<void> {
    this.last = ready;
    const effect = effectOf(this.askedOf(before), ready.sent);
    const { good } = this.ground.witnessOf(this.run.runId);
    if (effect !== 'none') good.push(this.goodOf(before, ready));
    const heard = await send(latest(this.ground, this.run), ready);
    if (ready.way === 'update' && !before.isOver) {
      const fits = effect === 'none' ? ['refused', 'duplicate'] : [effect];
      this.check(fits.includes(heard.outcome), `"${heard.outcome}" (${heard.detail}) instead of ${fits.join(' or ')}`);
    }
    this.check(heard.detail.trim() !== '', `nobody is told why it was ${heard.outcome}`);
    if (effect === 'accepted') return this.follow(before, ready);
    await this.stays(before, ready, effect);
  }

  /** Nothing may have changed but the list of those who have approved. */
  private async stays(before: Look, { sent, way }: Ready, effect: 'counted' | 'none'): Promise<void> {
    const expected = frozen(before);
    if (effect === 'counted') expected.approved?.push(sent.person);
    const after = await look(this.ground, this.run);
    this.check(
      isDeepStrictEqual(frozen(after), expected),
      `${JSON.stringify(frozen(after))} after ${JSON.stringify(expected)}`,
    );
    if (effect === 'counted' || way === 'update' || before.isOver) return;
    const records = after.decisions.filter(each => each.decision === sent.verdict && each.digest === sent.digest);
    const isTold = records.some(({ detail }) => detail !== '') || before.asked?.approvers?.approved.length;
    this.check(Boolean(isTold), 'a signal that counts for nothing is written down nowhere');
  }

  private async follow(before: Look, { sent, resolved }: Ready): Promise<void> {
    const after = await settle(this.ground, this.run, ({ digest }) => digest === sent.digest);
    const expected = nextAfter(sent.kind, sent.verdict, resolved.review);
    const isAgain = after.asked?.kind === sent.kind && after.asked.revision === (before.asked?.revision ?? 0) + 1;
    const now = isAgain ? 'again' : (after.asked?.kind ?? after.state);
    this.check(expected.includes(now), `${now} instead of ${expected.join(' or ')}`);
  }

  private async repeat(before: Look, { way, id }: Extract<Step, { do: 'repeat' }>): Promise<void> {
    if (!this.last) return;
    const { input } = this.last;
    await this.decide(before, { ...this.last, way, input: id === 'same' ? input : { ...input, id: 'another' } });
  }

  private async race(before: Look): Promise<void> {
    if (before.isOver) return;
    const approval = await this.ready(before, goodApproval);
    const rejection = await this.ready(before, { ...goodApproval, verdict: 'reject', person: 'bob', hasReason: true });
    const { good } = this.ground.witnessOf(this.run.runId);
    const both = [approval, rejection];
    good.push(...both.map(each => this.goodOf(before, each)));
    const heard = await Promise.all(both.map(each => send(latest(this.ground, this.run), each)));
    const winners = both.filter((_, index) => heard[index]?.outcome === 'accepted');
    const losers = both.filter((_, index) => !['accepted', 'counted'].includes(heard[index]?.outcome ?? ''));
    for (const { sent } of losers) {
      good.splice(
        good.findLastIndex(each => each.digest === sent.digest && each.verdict === sent.verdict),
        1,
      );
    }
    this.check(winners.length === 1, `${winners.length} of two contrary decisions were accepted`);
    for (const winner of winners) await this.follow(before, winner);
  }

  private async pass(before: Look, until: 'reminder' | 'deadline' | 'months'): Promise<void> {
    const { asked } = before;
    if (!asked) return;
    const now = (await timeOf(this.ground.harness, this.run)).getTime();
    const to = { reminder: asked.remindAt, deadline: asked.deadline, months: null }[until];
    const ms = to === null ? 100 * 86_400_000 : Math.max(0, Date.parse(to) - now);
    const isLate = now + ms >= Date.parse(asked.deadline);
    await skip(this.ground.harness, latest(this.ground, this.run), { minutes: Math.ceil(ms / 60_000) + 5 });
    const ends = isLate && this.terms.atDeadline === 'end';
    const isStill = (each: NonNullable<Look['asked']>) => ends || (isLate && each.deadline === asked.deadline);
    const after = await settle(this.ground, this.run, isStill);
    if (ends) return this.check(after.state === 'expired', `it is ${after.state} after its deadline`);
    const isSame = after.state === before.state && after.asked?.digest === asked.digest;
    this.check(isSame, `time alone took it from ${before.state} to ${after.state}`);
    if (!isLate) return;
    this.escalated.add(asked.digest);
    const roles = after.asked?.escalatedTo ?? [];
    this.check(
      isDeepStrictEqual(roles, ['executive']),
      `after the deadline ${roles.join() || 'nobody'} is asked besides`,
    );
  }

  private async reset({ stage, way }: Extract<Step, { do: 'reset' }>): Promise<void> {
    const { runId } = this.run;
    try {
      if (way === 'api') await this.ground.services.resume.resume(caller, runId, { from: stage, force: true });
      else await this.resetByHand(stage);
    } catch (error) {
      if (error instanceof AssayError && error.code === 'stage.not-reached') return;
      throw error;
    }
    this.escalated.clear();
    await settle(this.ground, this.run);
  }

  /** As in the Temporal UI: Assay hears nothing of it. */
  private async resetByHand(stage: string): Promise<void> {
    const { histories, resume } = this.ground.services;
    const workflowId = `mrd/${this.ground.harness.tenant}/${this.run.runId}`;
    const { temporalRunId } = await histories.latest(workflowId);
    const { eventId } = await resume.preview(caller, this.run.runId, stage as never);
    await histories.reset({ workflowId, temporalRunId, eventId, reason: 'by hand' });
  }
}
