import type { ApiClient } from '#api/cli/client/api-client';
import { askAboutClaims } from '#api/cli/decisions/ask-about-claims';
import { supplyTo } from '#api/cli/decisions/read-resolutions';
import { type Choice, sendDecision } from '#api/cli/follow/send-decision';
import { budgetText } from '#api/cli/terminal/budget-text';
import { planTable } from '#api/cli/terminal/plan-table';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { ReviewView } from '#shared/contracts/review-view';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { problemText } from '#shared/errors/problem-text';
import type { DecisionOutcome } from '#workflows/mrd.messages';

/** How a command that follows a run meets its decisions. */
export type DecisionMode = 'approve' | 'ask' | 'wait' | 'leave';

export interface DecisionDesk {
  /** There is an open decision that was not met yet. */
  isNews(run: RunView): boolean;
  /** Meets the open decision once; `leave` when the command should end and let the run wait. */
  meet(run: RunView): Promise<'go-on' | 'leave'>;
}

export interface DeskOptions {
  readonly api: ApiClient;
  readonly terminal: Terminal;
  readonly mode: DecisionMode;
  readonly channel: 'cli' | 'demo';
}

const verbs = { approve: 'Approved', reject: 'Rejected' } as const;
const nouns = {
  plan: 'research plan',
  claims: 'claims that are not sure',
  regulatory: 'regulatory claims',
  budget: 'raise of the budget',
  final: 'document',
} as const;

export function createDecisionDesk({ api, terminal, mode, channel }: DeskOptions): DecisionDesk {
  const met = new Set<string>();
  const send = async (run: RunView, choice: Choice) => {
    const outcome = await sendDecision(api, run, { ...choice, channel }).catch(toldElsewhere(terminal));
    if (outcome) terminal.note(`${told(run, choice, outcome)}\n\n`);
    return 'go-on' as const;
  };
  return {
    isNews: run => run.decision !== null && !met.has(run.decision.digest),
    async meet(run) {
      met.add(run.decision?.digest ?? '');
      terminal.note(await whatIsDecided(api, run, terminal));
      if (mode === 'approve') return send(run, withoutAsking(run));
      if (mode === 'ask' && (run.decision?.items ?? 0) > 0)
        return askForClaims(api, terminal, choice => send(run, choice), run);
      const ask = run.waitingFor === 'budget' ? askForMoney : askAndSend;
      if (mode === 'ask') return ask(terminal, choice => send(run, choice), run);
      terminal.note(howToDecide(run));
      return mode === 'leave' ? 'leave' : 'go-on';
    },
  };
}

/** One line for each decision. */
function told(run: RunView, { decision, claims }: Choice, { outcome, detail }: DecisionOutcome): string {
  if (outcome === 'counted') return `Counted: ${detail}`;
  const { kind = 'plan', items = 0 } = run.decision ?? {};
  const isReview = kind === 'claims' || kind === 'regulatory';
  const named =
    claims === undefined ? ` (${items}, as they stand)` : ` (${items}, ${claims.length} decided one by one)`;
  return `${verbs[decision]} the ${nouns[kind]}${isReview ? named : ''}`;
}

/** Somebody may have decided in the Temporal UI meanwhile: worth a word, not an end. */
function toldElsewhere(terminal: Terminal) {
  return (thrown: unknown) => {
    if (!(thrown instanceof AssayError) || !thrown.code.startsWith('decision.')) throw thrown;
    terminal.note(problemText(thrown));
    return null;
  };
}

/** Nobody who was not asked gives more money. */
function withoutAsking({ waitingFor }: RunView): Choice {
  if (waitingFor !== 'budget') return { decision: 'approve' };
  return { decision: 'reject', reason: 'nobody was asked: the run was started with --yes' };
}

async function whatIsDecided(api: ApiClient, run: RunView, terminal: Terminal): Promise<string> {
  if (run.waitingFor === 'plan') {
    const plan = await api.get<ResearchPlan>(`/v1/runs/${run.runId}/plan`);
    return `\n${terminal.style('bold', 'Research plan')}: ${plan.title}\n${planTable(plan, terminal.width)}\n`;
  }
  if (run.decision?.budget) return `\n${terminal.style('bold', 'Budget')}: ${budgetText(run.decision.budget)}\n\n`;
  const { items } = run.decision ?? {};
  if (items !== undefined)
    return `\n${terminal.style('bold', 'Claims to decide')}: ${items} (assay review ${run.runId})\n`;
  const { published, hedged, dropped } = run.claims;
  const confidence = run.confidence === null ? '' : `, mean confidence ${run.confidence.toFixed(2)}`;
  return `\n${terminal.style('bold', 'Final review')}: ${published} claims published, ${hedged} hedged, ${dropped} dropped, ${run.sources} sources${confidence}\n\n`;
}

async function askAndSend(terminal: Terminal, send: (choice: Choice) => Promise<'go-on'>, run: RunView) {
  for (;;) {
    const answer = (await terminal.ask('Approve? [a]pprove, [r]eject, [q]uit and decide later: ')).toLowerCase();
    if (answer === 'a' || answer === 'approve') return send({ decision: 'approve' });
    if (answer === 'r' || answer === 'reject') {
      return send({ decision: 'reject', reason: (await terminal.ask('Why? ')) || undefined });
    }
    if (answer === 'q' || answer === 'quit') {
      terminal.note(howToDecide(run));
      return 'leave' as const;
    }
  }
}

async function askForClaims(
  api: ApiClient,
  terminal: Terminal,
  send: (choice: Choice) => Promise<'go-on'>,
  run: RunView,
) {
  const view = await api.get<ReviewView>(`/v1/runs/${run.runId}/review`);
  const answers = await askAboutClaims(view, { terminal, supply: supplyTo(api, run.runId) });
  if (answers.verdict === 'approve') return send({ decision: 'approve', claims: answers.claims });
  if (answers.verdict === 'none') return send({ decision: 'reject', reason: answers.reason });
  terminal.note(howToDecide(run));
  return 'leave' as const;
}

async function askForMoney(terminal: Terminal, send: (choice: Choice) => Promise<'go-on'>, run: RunView) {
  const isRaisable = run.decision?.budget?.of === 'run';
  const offer = isRaisable ? 'an amount: the new limit of the run' : '[a]: look again';
  for (;;) {
    const answer = (await terminal.ask(`Give ${offer}, [r]: go on without models, [q]uit and decide later: `)).trim();
    if (/^r/iu.test(answer)) return send({ decision: 'reject' });
    if (/^q/iu.test(answer)) break;
    if (!isRaisable && /^a/iu.test(answer)) return send({ decision: 'approve' });
    const budgetUsd = isRaisable ? Number(answer.replace('$', '')) : Number.NaN;
    if (budgetUsd > (run.decision?.budget?.limitUsd ?? 0)) return send({ decision: 'approve', budgetUsd });
  }
  terminal.note(howToDecide(run));
  return 'leave' as const;
}

export function howToDecide(run: RunView): string {
  const asked = run.decision?.budget;
  const raise = asked?.of === 'run' ? ` --budget ${asked.suggestedUsd}` : '';
  const why = run.waitingFor === 'budget' ? '' : ' --reason "…"';
  const look = run.decision?.items
    ? `\n  assay review ${run.runId}   (the claims; --template for a file to fill in)`
    : '';
  const where = run.temporalUi ? `\n  or in the Temporal UI:  ${run.temporalUi}` : '';
  return `The run waits for the ${run.waitingFor} decision until ${run.decision?.deadline}. Decide with\n  assay approve ${run.runId}${raise}\n  assay reject ${run.runId}${why}${look}${where}\n`;
}
