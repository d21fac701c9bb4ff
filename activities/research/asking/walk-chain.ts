import { type AskEnd, askTool } from '#activities/research/asking/ask-tool';
import type { AskedTool } from '#activities/research/asking/asked-tool';
import { type Gathering, hitsPerQuery } from '#activities/research/asking/gathering';
import type { ChainLink } from '#activities/research/asking/tool-chain';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { widenQueries } from '#activities/research/grading/widen-queries';
import type { ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { breakerLimits } from '#shared/policies/breaker';

export interface Walk {
  readonly chain: readonly ChainLink[];
  /** Pages that the plan names. */
  readonly links: readonly string[];
  readonly gathering: Gathering;
  readonly context: ToolContext;
  /** Milliseconds since the epoch by which the walk is over. */
  readonly until: number;
}

/** How often a critical question is asked again of tools that may have recovered. */
const insistences = 2;

/** A little longer than a breaker stays open. */
const recoveryMs = breakerLimits.openMs + 1_000;

/**
 * Asks a question's tools in their order until what they found is relevant. The corpus and the pages that the plan names
 * are always looked at. A critical question asks all of its tools, and those that failed again when they may have recovered.
 */
export async function walkChain(desk: ToolDesk, walk: Walk): Promise<void> {
  const failed = await askAll(desk, walk);
  await askWider(desk, walk);
  if (!walk.gathering.question.critical) return;
  await insist(desk, walk, failed);
}

interface Ask {
  readonly link: ChainLink;
  readonly query: ToolQuery;
}

/** Gives what failed and may be answered later. */
async function askAll(desk: ToolDesk, walk: Walk): Promise<Ask[]> {
  const failed: Ask[] = [];
  for (const link of walk.chain) {
    if (await isEnough(walk, link)) continue;
    const asks = queriesFor(walk, link).map(query => ({ link, query }));
    failed.push(...(await askThese(desk, walk, asks)));
  }
  return failed;
}

async function askThese(desk: ToolDesk, walk: Walk, asks: readonly Ask[]): Promise<Ask[]> {
  const failed: Ask[] = [];
  for (const ask of asks) if (mayPass(await askOne(desk, walk, ask))) failed.push(ask);
  return failed;
}

async function isEnough({ gathering }: Walk, { tool }: ChainLink): Promise<boolean> {
  const isAlwaysAsked = tool.hosts === 'none' || tool.asks === 'links';
  if (isAlwaysAsked || gathering.question.critical) return false;
  return (await gathering.grade()).grade === 'relevant';
}

/** What was found is not what was asked for: the corpus is searched again in wider words. It costs nothing. */
async function askWider(desk: ToolDesk, walk: Walk): Promise<void> {
  const { gathering, chain } = walk;
  const free = chain.filter(({ tool }) => tool.hosts === 'none' && tool.asks === 'queries');
  if (free.length === 0 || (await gathering.grade()).grade === 'relevant') return;
  const queries = widenQueries(gathering.question, gathering.weigh);
  const asks = free.flatMap(link => queries.map(query => ({ link, query: { query, limit: hitsPerQuery } })));
  await askThese(desk, walk, asks);
}

/** A page that an earlier tool has read is not read again. */
function queriesFor({ gathering, links }: Walk, { tool }: ChainLink): ToolQuery[] {
  const { queries, text } = gathering.question;
  if (tool.asks === 'queries') return queries.map(query => ({ query, limit: hitsPerQuery }));
  return links
    .filter(link => !gathering.hasRead(link))
    .map(link => ({ query: queries[0] ?? text, limit: hitsPerQuery, link }));
}

async function askOne(desk: ToolDesk, walk: Walk, { link, query }: Ask): Promise<AskEnd> {
  const context = { ...walk.context, part: link.catalogued.part };
  const asked: AskedTool = { ...link, query: link.tool.input.parse(query), context, until: walk.until };
  const end = await askTool(desk, asked);
  await walk.gathering.take(link.catalogued.name, query, end);
  return end;
}

function mayPass(end: AskEnd): boolean {
  return 'because' in end && end.mayPass;
}

async function insist(desk: ToolDesk, walk: Walk, failed: readonly Ask[]): Promise<void> {
  let open = failed;
  for (let again = 0; again < insistences && open.length > 0; again += 1) {
    if ((await walk.gathering.grade()).grade === 'relevant') return;
    if (desk.ground.now().getTime() + recoveryMs >= walk.until) return;
    await desk.pause(recoveryMs, walk.context.signal);
    open = await askThese(desk, walk, open);
  }
}
