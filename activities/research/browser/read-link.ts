import { capturePage } from '#activities/research/browser/capture-page';
import { keepPage } from '#activities/research/browser/keep-page';
import { keeperFor } from '#activities/research/browser/keeper-for';
import { type Obstacles, obstaclesIn } from '#activities/research/browser/obstacles';
import { openLink } from '#activities/research/browser/open-link';
import { pageLimits } from '#activities/research/browser/page-limits';
import { picturePage } from '#activities/research/browser/picture-page';
import { type PageWatch, watchPage } from '#activities/research/browser/watch-page';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { checkRobots, userAgent } from '#activities/research/web/check-robots';
import type { OpenPage } from '#infra/browser/browser-keeper';
import { checkUrl, insideHosts } from '#infra/http/check-address';
import { fetchFault } from '#infra/http/fetch-fault';
import { AssayError } from '#shared/errors/assay-error';

/** The page behind a link as it stands after its scripts, with a picture of it. */
export async function readLink({ link }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const { browserPath, privateHosts, signal } = context;
  if (link === undefined) return { hits: [], documents: [], notes: ['no link was given'] };
  if (browserPath === undefined) throw new AssayError('tool.not-ready', 'there is no Chromium');
  checkUrl(link, { hosts: 'public', inside: insideHosts(privateHosts) });
  await checkRobots(link, context);
  const terms = { privateHosts, maxBytes: pageLimits.bytes, agent: userAgent, signal };
  try {
    return await keeperFor(browserPath).withPage(terms, open => readPage(open, link, context));
  } catch (cause) {
    if (signal.aborted) throw new AssayError('fetch.timed-out', 'the page was given no more time');
    if (cause instanceof AssayError) throw cause;
    throw new AssayError('tool.failed', 'the browser ended, or the page moved on, while it was read');
  }
}

async function readPage(open: OpenPage, link: string, context: ToolContext): Promise<ToolAnswer> {
  const watch = await watchPage(open);
  const unrest = await openLink(open, watch, { link, now: context.now() });
  const address = open.page.url();
  if (address !== link) await checkRobots(address, context);
  const captured = await capturePage(open);
  const obstacles = obstaclesIn(captured);
  if (obstacles.asksForHuman && obstacles.isBare) {
    throw fetchFault('fetch.denied', {
      url: new URL(address),
      because: 'it wants to know whether its reader is human',
    });
  }
  const picture = await picturePage(open, captured.height, context.artifacts);
  const document = { ...(await keepPage(captured, address, context)), attachments: picture.attachments };
  const notes = [...unrest, ...obstacleNotes(obstacles), ...watchNotes(watch, open), ...picture.notes];
  return { hits: [], documents: [document], notes };
}

function obstacleNotes({ asksForHuman, asksForConsent }: Obstacles): string[] {
  return [
    ...(asksForHuman ? ['the page asks somewhere whether its reader is human'] : []),
    ...(asksForConsent ? ['a wall asked for consent; nothing was agreed to'] : []),
  ];
}

function watchNotes({ counts }: PageWatch, { pass }: OpenPage): string[] {
  const { requests, dialogs, popups, downloads } = counts;
  const noteOf = (count: number, what: string) => (count === 0 ? [] : [`${what}: ${count}`]);
  return [
    ...noteOf(pass.refused(), 'hosts the page was not let through to'),
    ...noteOf(Math.max(0, requests - pageLimits.requests), 'requests of the page beyond those that are let through'),
    ...noteOf(pass.isSpent() ? pageLimits.bytes : 0, 'the page loaded more bytes than it may'),
    ...noteOf(dialogs, 'dialogs that were dismissed'),
    ...noteOf(popups, 'windows that were closed'),
    ...noteOf(downloads, 'downloads that were refused'),
  ];
}
