import { basename } from 'node:path';
import type { SupplyFile } from '#api/cli/decisions/read-resolutions';
import { itemText } from '#api/cli/decisions/sheet-text';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { ClaimResolution, ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';
import { AssayError } from '#shared/errors/assay-error';
import { problemText } from '#shared/errors/problem-text';

/** `none`: no claim is to be published. `leave`: decided later. */
export type ClaimAnswers =
  | { readonly verdict: 'approve'; readonly claims: ClaimResolution[] }
  | { readonly verdict: 'none'; readonly reason: string }
  | { readonly verdict: 'leave' };

interface Asking {
  readonly terminal: Terminal;
  readonly supply: SupplyFile;
}

/** Goes through the claims one by one. What is left over when all the rest is accepted is not named: it stands as it is. */
export async function askAboutClaims({ sheet }: ReviewView, asking: Asking): Promise<ClaimAnswers> {
  const { terminal } = asking;
  const claims: ClaimResolution[] = [];
  for (const [index, item] of sheet.items.entries()) {
    terminal.note(`\n${itemText(item, index)}\n`);
    const answer = await askAbout(item, asking);
    if (answer === 'rest') break;
    if (answer === 'leave') return { verdict: 'leave' };
    if (answer === 'none') return { verdict: 'none', reason: (await terminal.ask('Why? ')) || 'none of them holds' };
    claims.push(answer);
  }
  return { verdict: 'approve', claims };
}

const aboutTheRest: Readonly<Record<string, 'rest' | 'none' | 'leave'>> = {
  all: 'rest',
  none: 'none',
  q: 'leave',
  quit: 'leave',
};

async function askAbout(item: ReviewItem, asking: Asking) {
  // What was dropped stays out unless it is mended.
  const accept = item.because === 'dropped' ? '[r]eject' : '[a]ccept, [r]eject';
  const question = `${accept}, [e]dit, [s]ource, [all] the rest as it stands, [none] of them is published, [q]uit: `;
  for (;;) {
    const answer = (await asking.terminal.ask(question)).toLowerCase();
    const rest = Object.hasOwn(aboutTheRest, answer) ? aboutTheRest[answer] : undefined;
    const met = rest ?? (await resolved(item, answer.charAt(0), asking));
    if (met) return met;
  }
}

/** Null: there is no such answer, or the person thought better of it. */
async function resolved(
  { claimId, because }: ReviewItem,
  letter: string,
  asking: Asking,
): Promise<ClaimResolution | null> {
  const { terminal } = asking;
  if (letter === 'a') return because === 'dropped' ? null : { claimId, action: 'accept' };
  if (letter === 'r') return rejection(claimId, await terminal.ask('Why? '));
  if (letter === 's') return askForSource(claimId, asking);
  if (letter !== 'e') return null;
  const text = await terminal.ask('The claim in other words: ');
  return text.length > 2 ? { claimId, action: 'edit', text } : null;
}

function rejection(claimId: string, reason: string): ClaimResolution {
  return { claimId, action: 'reject', ...(reason && { reason }) };
}

async function askForSource(claimId: string, { terminal, supply }: Asking): Promise<ClaimResolution | null> {
  const path = await terminal.ask('File of the source: ');
  if (!path) return null;
  try {
    const { contentHash, fileName } = await supply(path);
    const title = (await terminal.ask(`Title [${basename(path)}]: `)) || fileName;
    const location = (await terminal.ask(`Where it can be found again [${fileName}]: `)) || fileName;
    const quote = await terminal.ask('The words that say it [found by itself]: ');
    const source = { title, location, contentHash, fileName };
    return { claimId, action: 'supply', source, ...(quote && { quote }) };
  } catch (thrown) {
    if (!(thrown instanceof AssayError)) throw thrown;
    terminal.note(problemText(thrown));
    return null;
  }
}
