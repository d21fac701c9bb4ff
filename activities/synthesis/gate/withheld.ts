import { noAmounts, tellsAsFact, type UnstatedAmounts } from '#activities/synthesis/gate/unstated-amounts';
import type { WithheldText } from '#shared/contracts/mrd';
import { plainLine } from '#shared/text/plain-line';
import { strangeFacts } from '#shared/text/strange-facts';
import { unprintable } from '#shared/text/unprintable';

const mostListed = 60;
const longestReason = 300;

/** What of an engine's words may stand, and the list of what may not. */
export class Withheld {
  readonly #texts: WithheldText[] = [];
  #more = 0;
  readonly #unstated: UnstatedAmounts;

  /** `unstated`: amounts that no source states, which no text may tell without saying so. */
  constructor(unstated: UnstatedAmounts = noAmounts) {
    this.#unstated = unstated;
  }

  note(where: string, because: string): void {
    if (this.#texts.length >= mostListed) this.#more += 1;
    else this.#texts.push({ where: plainLine(where), because: clipped(plainLine(because)) });
  }

  /** The words as one plain line, or null and a note when they may not stand on these grounds. */
  line(text: string, { where, grounds, longest }: { where: string; grounds: string; longest: number }): string | null {
    const line = plainLine(text);
    const because = unprintable(line, longest) ?? factsAgainst(line, grounds) ?? tellsAsFact(line, this.#unstated);
    if (because === null) return line;
    this.note(where, because);
    return null;
  }

  /** Ids that are among those given, each once; the others are noted. */
  ids(ids: readonly string[], { where, given }: { where: string; given: { has(id: string): boolean } }): string[] {
    const unique = [...new Set(ids)];
    const known = unique.filter(id => given.has(id));
    const strange = unique.length - known.length;
    if (strange > 0) this.note(where, `${strange} of its ids ${strange === 1 ? 'is' : 'are'} none that it may name`);
    return known;
  }

  list(): WithheldText[] {
    const rest = { where: 'Other parts', because: `${this.#more} more texts or links could not stand` };
    return this.#more > 0 ? [...this.#texts, rest] : [...this.#texts];
  }
}

function factsAgainst(line: string, grounds: string): string | null {
  const strange = strangeFacts(line, grounds);
  return strange.length === 0 ? null : `what it rests on does not have ${strange.slice(0, 4).join(', ')}`;
}

function clipped(text: string): string {
  return text.length <= longestReason ? text : `${text.slice(0, longestReason - 1)}…`;
}
