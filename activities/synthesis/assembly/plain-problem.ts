import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import { capitalised, tidy } from '#activities/synthesis/prose/tidy';
import type { Claim } from '#shared/contracts/claim';
import { refersToOther } from '#shared/text/self-contained';
import { splitSentences } from '#shared/text/sentences';

/** What a claim says, without where it was said: the bare statement and, of a row, its own topic. */
export interface PlainProblem {
  readonly statement: string;
  /** "telemetry opt-out" of a row about one; null for sentences. */
  readonly topic: string | null;
}

const callsItself =
  /^(?:the )?(?:main |chief |most frequent |common )?(?:complaint|problem|issue|pain point)s?(?: named)?:\s+/iu;
const attribution = /,? according to [^;()]*?(?=\s\(|;|\.?$)|; sample size [\d,.]+/gu;
const whenSaid = /\s*\((?:as of )?(?:\p{L}+ )?(?:19|20)\d{2}(?:-\d{2}){0,2}\)/gu;
const aboutThread = /[;,]\s(?:comments?|posts?|replies|discussion)\s(?:of|from|run|runs|dated|in)\b[^;.]*/giu;

/** "crewAI, telemetry (2024-03): users report that ..." as "users report that ..." with the topic "telemetry". */
export function plainProblem({ text, subjects }: Claim, unlabel: Unlabel): PlainProblem {
  const body = unlabel(text);
  const { topic, rest } = withoutRowHead(body, subjects);
  const bare = (refersToOther(rest) ? text : rest)
    .replace(callsItself, '')
    .replace(attribution, '')
    .replace(whenSaid, '')
    .replace(aboutThread, '');
  const [first] = splitSentences(bare);
  return { statement: tidy(capitalised(first?.text ?? bare)), topic };
}

/** A rule without who passed it on and when they looked. */
export function withoutAttribution(text: string): string {
  return tidy(text.replace(attribution, '').replace(whenSaid, ''));
}

function withoutRowHead(body: string, subjects: readonly string[]): { topic: string | null; rest: string } {
  const [entity] = subjects;
  const end = body.indexOf(': ');
  if (entity === undefined || end < 0 || !body.toLowerCase().startsWith(entity.toLowerCase()))
    return { topic: null, rest: body };
  const topic = body
    .slice(entity.length, end)
    .replace(whenSaid, '')
    .replace(/^[,\s]+/u, '')
    .trim();
  return { topic: topic === '' ? null : topic, rest: body.slice(end + 2) };
}
