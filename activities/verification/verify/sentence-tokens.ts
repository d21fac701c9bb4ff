import { isCommon } from '#activities/verification/verify/common-words';
import type { Comparison } from '#activities/verification/verify/comparison';
import { mayBeVerb } from '#shared/text/finite-verb';
import { isPlainTerm } from '#shared/text/name-tokens';

export type TokenKind =
  | 'name'
  | 'number'
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'relative'
  | 'conjunction'
  | 'adverb'
  | 'auxiliary'
  | 'other';

/** A word of a sentence with the part that it may play there. */
export interface Token {
  /** Lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** What stands between it and the one before, without blanks. */
  readonly gap: string;
  /** "Acme's". */
  readonly isPossessive: boolean;
}

const closed = new Map<string, TokenKind>(
  (
    [
      [
        'determiner',
        'the a an this that these those its his her their our my your each every some any no both all half most many few several one two three four five six seven eight nine ten another other such what certain',
      ],
      [
        'preposition',
        'of in on at by for from to with into onto over under about as after before between among through throughout during since within without against across via per than like unlike until till upon toward towards inside outside despite behind beside besides beyond near above below along around down off up out except versus including excluding following concerning regarding',
      ],
      ['pronoun', 'it they he she we i you them him us me itself themselves himself herself there nobody everyone'],
      ['relative', 'who which whose whom where'],
      ['conjunction', 'and or but nor yet while whereas although though because unless if when once whether so'],
      [
        'adverb',
        'not never also still already even only just now then hardly ever again too however therefore meanwhile instead almost nearly once twice often rarely seldom always soon later today yet far further more most less least rather quite very thereby together alone thus otherwise alike likewise first last currently currently previously formerly initially reportedly',
      ],
      [
        'auxiliary',
        "is are was were be been being am has have had having does do did can could may might must shall should will would cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't",
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
);

/** A person whose name was taken out of a document stands there as "[name A]". */
const pattern =
  /\[name \p{Lu}{1,2}\](?:['’]s)?|(?:[$€£]\s?)?[\p{L}\p{N}]+(?:[.,]\d+)*%?(?:['’\-–][\p{L}\p{N}]+)*['’]?/gu;

/** Of one sentence; `from`: where it begins in its text. */
export function tokensOf(sentence: string, from: number, isOrdinary: Comparison['isOrdinary']): Token[] {
  let last = 0;
  return Array.from(sentence.matchAll(pattern), ({ 0: written, index }, i) => {
    const gap = sentence.slice(last, index).replace(/\s/gu, '');
    last = index + written.length;
    const bare = written.replace(/['’]s?$/u, '');
    const text = bare.toLowerCase();
    return {
      text,
      start: from + index,
      end: from + last,
      kind: kindOf(bare, i === 0, isOrdinary),
      gap,
      isPossessive: bare !== written,
    };
  });
}

function kindOf(written: string, isFirst: boolean, isOrdinary: Comparison['isOrdinary']): TokenKind {
  if (written.startsWith('[')) return 'name';
  const known = closed.get(written.toLowerCase());
  if (/^(?:[$€£]\s?)?\d/u.test(written)) return 'number';
  if (/^\p{Lu}|\p{Ll}\p{Lu}/u.test(written) && !isPlainTerm(written)) {
    if (!isFirst) return 'name';
    if (known === undefined && !isOrdinary(written) && !isCommon(written)) return 'name';
  }
  if (known !== undefined) return known;
  return /\p{L}{3}ly$/u.test(written) ? 'adverb' : 'other';
}

const noPast = /^(?:hundred|need|speed|indeed|feed|seed|breed|weed|bed|red|shed|wed|embed|united)$/u;
const irregularParticiple =
  /^(?:begun|born|broken|brought|built|chosen|done|drawn|driven|drunk|eaten|fallen|flown|forbidden|forgotten|frozen|given|gone|grown|hidden|known|lain|made|put|ridden|risen|run|seen|set|shown|shrunk|spoken|stolen|sworn|taken|torn|thrown|woken|worn|written|won|held|led|sold|bought|kept|left|sent|spent|paid|lost|met|taught|told|thought|found|hit|cut|shut|split|spread|hurt|lent|meant|read|said|struck|stuck|swept|cast|bound|fed|felt|hung|laid|lit|sought|shot|slid|sunk|understood|bent|beaten|bitten|bred|burnt|clung|crept|dealt|dug|fled|fought|foregone|foreseen|forgiven|ground|heard|knelt|learnt|mistaken|outgrown|outsold|overcome|overdone|overheard|overridden|overseen|overspent|overtaken|rebuilt|rebound|redrawn|repaid|resold|rethought|retold|rewritten|rung|shaken|slept|sped|spelt|spilt|spoilt|sprung|spun|stung|sung|swollen|swum|swung|undercut|undergone|undertaken|undone|upheld|wept|withdrawn|withheld|withstood|wound|wrung)$/u;

export function isPast({ text, kind }: Token): boolean {
  return (
    kind === 'other' &&
    (irregularParticiple.test(text) ||
      (/\p{L}{2}ed$/u.test(text) && !noPast.test(text)) ||
      /^(?:re|out|over|up)?(?:let|quit|began|broke|chose|drew|drove|ate|fell|flew|froze|gave|went|grew|knew|rode|rose|ran|saw|shook|showed|shrank|spoke|stole|swore|took|threw|wore|wrote|came|became|got|sank|slid|stood|slept|sang|lay|beat|bore|bid|awoke|bit|drank|foresaw|forgave|forgot|forbade|forewent|hid|leapt|mistook|outgrew|outran|outbid|overcame|overrode|overran|oversaw|overtook|rang|redrew|retook|rewrote|shone|sprang|strode|strove|swam|swelled|tore|underwent|undertook|undid|withdrew|woke|wove)$/u.test(
        text,
      ))
  );
}

export function isParticiple(token: Token): boolean {
  return (
    token.kind === 'other' &&
    (irregularParticiple.test(token.text) || (/\p{L}{2}ed$/u.test(token.text) && !noPast.test(token.text)))
  );
}

/** The verb that a clause is built on, or the first word of it. */
export function isFiniteAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.kind === 'auxiliary') return !/^(?:be|been|being|having)$/u.test(token.text);
  if (token.kind !== 'other' || token.isPossessive) return false;
  const before = tokens[i - 1];
  if (before && !mayPrecede(before)) return isCount(before) && isPast(token) && !isParticiple(token);
  if (isPast(token)) return true;
  if (/(?:ing|ion|ness|ment|ity)s?$/u.test(token.text)) return false;
  return isPresentAt(tokens, i);
}

/** "Three in five went", "most came": a number may be who does it. */
function isCount({ text, kind }: Token): boolean {
  return (
    kind === 'number' ||
    /^(?:all|both|half|most|many|few|several|some|two|three|four|five|six|seven|eight|nine|ten)$/u.test(text)
  );
}

function mayPrecede({ kind, isPossessive, text }: Token): boolean {
  return (
    !isPossessive &&
    kind !== 'determiner' &&
    kind !== 'number' &&
    (kind !== 'preposition' || /^(?:up|out|off|down|over)$/u.test(text)) &&
    (kind !== 'conjunction' || /^(?:and|or|but|nor|yet)$/u.test(text))
  );
}

/** "Acme scores 4.3": an unknown word on "-s" right after a name is its verb, if no other follows. */
function isPresentAt(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || (next && (next.kind === 'auxiliary' || (isPast(next) && !/^(?:up|by)$/u.test(next.text)))))
    return false;
  if (attributive.test(before?.text ?? '')) return false;
  const isThird = /\p{L}{2}s$/u.test(token.text) && !/(?:ss|us|is)$/u.test(token.text);
  if (mayBeVerb(token.text) && !isPast(token)) return isThird || isAfterPlural(before);
  const isLast = !tokens.slice(i + 1).some(each => each.kind === 'auxiliary' || isPast(each));
  return isThird && before?.kind === 'name' && isLast && next !== undefined;
}

/** "A savings account": plurals that stand before a noun. */
const attributive =
  /^(?:savings|sales|sports|goods|news|customs|logistics|electronics|systems|operations|earnings|arms|customs)$/u;

function isAfterPlural(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    (/^(?:they|we|you|i|who|which|that|people|and)$/u.test(before.text) ||
      before.kind === 'adverb' ||
      ((before.kind === 'other' || before.kind === 'name') && /\p{L}{2}s$/u.test(before.text)))
  );
}
