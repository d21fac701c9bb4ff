import type { Comparison } from '#activities/verification/verify/comparison';
import { oncePer } from '#activities/verification/verify/once-per';
import { isFiniteAt, isParticiple, type Token, tokensOf } from '#activities/verification/verify/sentence-tokens';
import type { Statement } from '#activities/verification/verify/statement';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a sentence that tells something, and of whom. */
export interface Clause {
  /** Null where it is left open. */
  readonly subject: Stretch | null;
  /** "It", "the company": whom a sentence before named. */
  readonly isOpen: boolean;
  readonly stretches: readonly Stretch[];
  /** "Built by B": who did it. */
  readonly agent: Stretch | null;
  readonly kind: 'main' | 'relative' | 'participle' | 'apposition' | 'gap';
  /** Where what it tells begins: its verb, or the first word of a description. */
  readonly verbAt: number;
  readonly isPassive: boolean;
}

interface Draft {
  verb: readonly Token[];
  subject: readonly Token[];
  stretches: Stretch[];
  agent: readonly Token[];
  kind: Clause['kind'];
}

interface Piece {
  /** Punctuation before it. */
  readonly gap: string;
  /** The word that joins it. */
  readonly lead: string;
  readonly tokens: readonly Token[];
}

const longest = 220;

export const clausesOf: (of: Statement, isOrdinary: Comparison['isOrdinary']) => readonly Clause[] = oncePer(read);

function read({ text, sentenceAround }: Statement, isOrdinary: Comparison['isOrdinary']): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < text.length; ) {
    const [, end] = sentenceAround(at);
    const next = Math.max(end, at + 1);
    const tokens = tokensOf(text.slice(at, next), at, isOrdinary);
    if (tokens.length > 1 && tokens.length < longest) found.push(...clausesIn(tokens));
    at = next;
  }
  return found;
}

function clausesIn(tokens: readonly Token[]): Clause[] {
  const reading = new Reading(piecesOf(tokens).flatMap(withAbsolute));
  return reading.clauses();
}

const joining =
  /^(?:while|whereas|although|though|but|because|unless|if|when|who|which|whose|whom|where|that|and|or|so|yet|since|as)$/u;

function piecesOf(tokens: readonly Token[]): Piece[] {
  const found: Piece[] = [];
  let [from, lead, gap] = [0, '', ''];
  const add = (to: number) => {
    if (to > from) found.push({ gap, lead, tokens: tokens.slice(from, to) });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const isCut = i > 0 && isCutAt(token);
    const isJoin = joining.test(token.text) && token.kind !== 'name' && isJoinAt(tokens, i, isCut);
    if (!isCut && !isJoin) continue;
    add(i);
    const before = i === from ? gap : '';
    gap = isCut ? token.gap : before;
    [from, lead] = isJoin ? [i + 1, token.text] : [i, ''];
  }
  add(tokens.length);
  return found;
}

/** "A pays for it, with B bearing 60%": what B does is cut off, and told of B. */
function withAbsolute(piece: Piece): Piece[] {
  const { tokens } = piece;
  const at = tokens.findIndex(({ text }, i) => text === 'with' && isAbsolute(tokens.slice(i + 1)));
  if (at < 0) return [piece];
  const next: Piece = { gap: at === 0 ? piece.gap : '', lead: 'with', tokens: tokens.slice(at + 1) };
  return at === 0 ? [next] : [{ ...piece, tokens: tokens.slice(0, at) }, next];
}

const longestName = 8;

function isAbsolute(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(isDoing);
  const [before, next] = [tokens[verb - 1], tokens[verb + 1]];
  return (
    verb > 0 &&
    verb < longestName &&
    (before?.kind === 'name' || before?.kind === 'other') &&
    /^(?:determiner|number|name|preposition)$/u.test(next?.kind ?? '')
  );
}

function isDoing({ kind, text }: Token): boolean {
  return kind === 'other' && /\p{L}{2}ing$/u.test(text);
}

function isCutAt({ gap }: Token): boolean {
  return /[,;:()–—|]/u.test(gap) && !/^[-–]?$/u.test(gap);
}

function isJoinAt(tokens: readonly Token[], i: number, isCut: boolean): boolean {
  const { text } = tokens[i] as Token;
  const ahead = untilCut(tokens, i + 1);
  if (/^(?:while|whereas|although|though|but|because|unless|if|when|who|which|whose|whom|where)$/u.test(text))
    return true;
  if (text === 'since' && tokens[i + 1]?.kind === 'number') return false;
  if (text === 'that' || text === 'since' || text === 'as' || text === 'so' || text === 'yet')
    return tokens[i - 1]?.kind !== 'preposition' && text !== 'as' && finiteIn(ahead) > (text === 'that' ? -1 : 0);
  const verb = finiteIn(ahead);
  if (verb === 0 || (verb < 0 && text === 'and' && isGapAt(tokens, i, ahead))) return true;
  return verb > 0 && (isCut || isNounGroup(ahead.slice(0, verb)));
}

/** "A cost 3 and B 4": the verb is left out. */
function isGapAt(tokens: readonly Token[], i: number, ahead: readonly Token[]): boolean {
  const number = ahead.findIndex(({ kind }) => kind === 'number');
  return (
    number > 0 &&
    number < 5 &&
    ahead.length <= number + 3 &&
    ahead.slice(0, number).every(({ kind }) => kind === 'other' || kind === 'name' || kind === 'determiner') &&
    tokens.slice(0, i).some(({ kind }) => kind === 'number') &&
    finiteIn(tokens.slice(0, i)) > 0
  );
}

function untilCut(tokens: readonly Token[], from: number): readonly Token[] {
  let to = from;
  while (
    to < tokens.length &&
    (to === from || !/[,;:()–—|]/u.test(tokens[to]?.gap ?? '')) &&
    (to === from ||
      !/^(?:while|whereas|although|though|but|because|who|which|whose|whom|when|if)$/u.test(tokens[to]?.text ?? ''))
  )
    to++;
  return tokens.slice(from, to);
}

function isNounGroup(tokens: readonly Token[]): boolean {
  return tokens.length < 9 && tokens[0]?.kind !== 'preposition';
}

/** Where the verb of a piece stands, adverbs before it left out of account; -1 without one. */
function finiteIn(tokens: readonly Token[]): number {
  const all = tokens.flatMap((_, i) => (isFiniteAt(tokens, i) ? [i] : []));
  const [first = -1, ...others] = all;
  if (first < 0) return -1;
  const token = tokens[first] as Token;
  const later = others.find(
    i => !/^(?:and|or|but|to|that|than|as)$/u.test(tokens[i - 1]?.text ?? '') && !isOfSameGroup(tokens, first, i),
  );
  const chosen =
    later !== undefined &&
    first > 0 &&
    isParticiple(token) &&
    /^(?:by|in|on|at|for|from|with|to|since|last|this)$/u.test(tokens[first + 1]?.text ?? '')
      ? later
      : first;
  return tokens.slice(0, chosen).every(({ kind }) => kind === 'adverb') ? 0 : chosen;
}

function isOfSameGroup(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind }) => kind === 'auxiliary' || kind === 'adverb');
}

/** "Lumen, the older of the two, crashes often". */
function startsWithVerb({ gap, lead, tokens }: Piece): boolean {
  const [first] = tokens.filter(({ kind }) => kind !== 'adverb');
  return (
    gap !== '' &&
    lead === '' &&
    first?.kind === 'other' &&
    /\p{L}{3}s$/u.test(first.text) &&
    !/(?:ss|us|is)$/u.test(first.text)
  );
}

/** Of "which left went to B" the second. */
function nextVerb(tokens: readonly Token[], verb: number): number {
  return tokens.findIndex(
    (_, i) =>
      i > verb + 1 &&
      isFiniteAt(tokens, i) &&
      !/^(?:and|or|but|to|that|than|as|not)$/u.test(tokens[i - 1]?.text ?? '') &&
      !isOfSameGroup(tokens, verb, i),
  );
}

const saying =
  /^(?:says?|said|writes?|wrote|adds?|added|argues?|argued|explains?|explained|reports?|reported|notes?|noted|thinks?|believes?|maintains?|tells?|told|recalls?|warns?|warned|claims?|claimed|concedes?|admits?|estimates?|calculates?|reckons?)$/u;

/** Reads the pieces of one sentence in order. */
class Reading {
  private readonly found: Draft[] = [];
  private main: Draft | null = null;
  private current: Draft | null = null;
  private pending: readonly Token[] = [];
  private leading: Stretch[] = [];
  private before: readonly Token[] = [];
  /** The piece before has no verb and tells nothing yet. */
  private isBare = false;

  constructor(private readonly pieces: readonly Piece[]) {}

  clauses(): Clause[] {
    for (const [i, piece] of this.pieces.entries()) {
      this.take(piece, i);
      // "It is buyers of A (EUR 2,890) who write": what stands in brackets is told of nobody.
      if (isBracketed(piece, this.pieces[i + 1])) continue;
      this.before = piece.tokens;
      this.isBare = finiteIn(piece.tokens) < 0;
    }
    return this.found.map(toClause);
  }

  private take(piece: Piece, i: number): void {
    if (/[;:]/u.test(piece.gap)) this.pending = [];
    if (piece.lead === 'with') {
      this.takeAbsolute(piece);
      return;
    }
    const found = finiteIn(piece.tokens);
    const verb = found < 0 && this.pending.length > 0 && startsWithVerb(piece) ? 0 : found;
    if (/^(?:who|which|whose|whom|where)$/u.test(piece.lead)) this.takeRelative(piece, verb);
    else if (piece.lead === 'that' && verb === 0 && this.before.length > 0) this.takeRelative(piece, verb);
    else if (verb === 0) this.takeVerb(piece, i);
    else if (verb > 0) this.takeWhole(piece, verb);
    else this.takeRest(piece, i);
  }

  private add(kind: Clause['kind'], subject: readonly Token[], tokens: readonly Token[], more: Stretch[] = []): Draft {
    const verb = tokens.slice(Math.max(0, finiteIn(tokens)));
    const draft = { kind, subject, verb, stretches: [...more, ...stretchOf(tokens)], agent: agentIn(tokens) };
    this.found.push(draft);
    this.current = draft;
    return draft;
  }

  private takeAbsolute({ tokens }: Piece): void {
    const verb = tokens.findIndex(isDoing);
    this.found.push({
      kind: 'participle',
      subject: tokens.slice(0, verb),
      verb: tokens.slice(verb),
      stretches: stretchOf(tokens.slice(verb)),
      agent: [],
    });
  }

  private takeRelative({ lead, gap, tokens }: Piece, verb: number): void {
    const antecedent = lastGroup(this.before);
    const own = verb > 0 && lead !== 'whose' ? subjectBefore(tokens, verb) : [];
    if (verb < 0) {
      this.goOn(tokens);
      return;
    }
    const next = gap === '' && own.length === 0 ? nextVerb(tokens, verb) : -1;
    if (next > 0 && (this.pending.length > 0 || this.isBare)) {
      const subject = this.pending.length > 0 ? this.pending : this.before;
      this.add('relative', antecedent, tokens.slice(0, next));
      this.main = this.add('main', subject, tokens.slice(next), this.leading);
      this.leading = [];
      this.pending = [];
      return;
    }
    if (lead === 'where') this.add('relative', own, tokens, stretchOf(antecedent));
    else if (own.length > 0) this.add('relative', own, tokens.slice(verb), stretchOf(antecedent));
    else this.add('relative', antecedent, tokens);
  }

  private takeVerb(piece: Piece, i: number): void {
    const { lead, gap, tokens } = piece;
    if (this.isParticipial(piece, i)) {
      this.add('participle', lastGroup(this.before), tokens);
      return;
    }
    if (saying.test(tokens[0]?.text ?? '') && gap !== '' && this.pending.length === 0 && lead === '') {
      this.goOn(tokens);
      return;
    }
    const isOfRelative = gap === '' && lead !== '' && this.current?.kind === 'relative';
    const subject = isOfRelative
      ? (this.current?.subject ?? [])
      : this.pending.length > 0
        ? this.pending
        : (this.main?.subject ?? []);
    const draft = this.add(isOfRelative ? 'relative' : 'main', subject, tokens, this.leading);
    if (isOfRelative) return;
    this.leading = [];
    this.main = draft;
    this.pending = [];
  }

  private isParticipial({ lead, gap, tokens }: Piece, i: number): boolean {
    const [first, next] = tokens.filter(({ kind }) => kind !== 'adverb');
    if (!first || !isParticiple(first) || lead !== '' || gap === '') return false;
    if (this.pending.length > 0) return this.hasVerbAhead(i);
    return next === undefined || next.kind === 'preposition';
  }

  private hasVerbAhead(i: number): boolean {
    const rest = this.pieces.slice(i + 1);
    const end = rest.findIndex(({ gap }) => /[;:]/u.test(gap));
    return (end < 0 ? rest : rest.slice(0, end)).some(
      piece => piece.lead === '' && (finiteIn(piece.tokens) === 0 || startsWithVerb(piece)),
    );
  }

  private takeWhole(piece: Piece, verb: number): void {
    const { tokens, gap } = piece;
    const isAside = saying.test(tokens[verb]?.text ?? '') && tokens.length < 7 && gap !== '' && piece.lead === '';
    if (isAside) return;
    const subject = subjectBefore(tokens, verb);
    const draft = this.add('main', subject, tokens, this.leading);
    this.leading = [];
    this.main = draft;
    this.pending = [];
  }

  private takeRest(piece: Piece, i: number): void {
    const { tokens, gap, lead } = piece;
    const [first] = tokens;
    if (!first) return;
    const next = withoutAnd(piece);
    if (next.length > 0 && this.pieces[i + 1]?.lead !== '' && this.hasVerbAhead(i)) {
      this.pending = next;
      return;
    }
    const name = trailingName(this.before);
    if (/^[,(–—]/u.test(gap) && name.length > 0 && lead === '' && isDescription(tokens)) {
      this.found.push({ kind: 'apposition', subject: name, verb: tokens, stretches: stretchOf(tokens), agent: [] });
      return;
    }
    const isOpening = i === 0 || /[;:]/u.test(gap) || lead !== '';
    if (this.pending.length > 0 && tokens.every(({ kind }) => kind === 'name')) {
      this.pending = [...this.pending, ...tokens];
      return;
    }
    if (isOpening && first.kind !== 'preposition' && first.kind !== 'adverb' && this.hasVerbAhead(i)) {
      this.pending = tokens;
      return;
    }
    const number = tokens.findIndex(({ kind }) => kind === 'number');
    const isGapped =
      number > 0 && this.main !== null && (lead === 'and' || (first.kind === 'name' && /[,;]/u.test(gap)));
    if (isGapped) this.add('gap', tokens.slice(0, number), tokens);
    else this.goOn(tokens);
  }

  private goOn(tokens: readonly Token[]): void {
    if (this.current && this.pending.length === 0) this.current.stretches.push(...stretchOf(tokens));
    else this.leading.push(...stretchOf(tokens));
  }
}

function isBracketed({ gap, tokens }: Piece, next: Piece | undefined): boolean {
  return gap.includes('(') && next?.gap.includes(')') === true && finiteIn(tokens) < 0;
}

/** Of ", and B, which left, opened" the name that the next verb is told of. */
function withoutAnd({ gap, tokens: [first, ...others] }: Piece): readonly Token[] {
  const isNext = gap.includes(',') && /^(?:and|but|while|whereas)$/u.test(first?.text ?? '');
  return isNext && others.every(({ kind }) => kind === 'name' || kind === 'determiner') ? others : [];
}

function isDescription(tokens: readonly Token[]): boolean {
  return (
    /^(?:the|an?|its|his|her|their|one|now|then|still|formerly|once|both|two|three)$/u.test(tokens[0]?.text ?? '') &&
    tokens.length > 1
  );
}

function stretchOf(tokens: readonly Token[]): Stretch[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** The noun group that a verb is told of: what stands before it, without what leads the sentence in. */
function subjectBefore(tokens: readonly Token[], verb: number): readonly Token[] {
  const head = tokens.slice(0, verb).filter(({ kind, text }) => kind !== 'adverb' || /^(?:most|more)$/u.test(text));
  const [first] = head;
  if (first?.kind !== 'preposition') return head;
  const next = head.findIndex(
    ({ kind, text }, i) =>
      i > 1 &&
      head[i - 1]?.kind !== 'preposition' &&
      (kind === 'determiner' || kind === 'pronoun' || /^(?:its|their)$/u.test(text)),
  );
  const named = head.findIndex(({ kind }, i) => i > 1 && kind === 'name' && head[i - 1]?.kind === 'number');
  const at = next > 0 ? next : named;
  return at > 0 ? head.slice(at) : [];
}

/** The noun group right before what is told of it. */
function lastGroup(tokens: readonly Token[]): readonly Token[] {
  const name = trailingName(tokens);
  if (name.length > 0) return name;
  let from = tokens.length;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    if (/^(?:preposition|auxiliary|conjunction|pronoun|relative)$/u.test(token.kind) && token.text !== 'of') break;
    from--;
    if (token.kind === 'determiner' && tokens[from - 1]?.text !== 'of') break;
  }
  return tokens.slice(from);
}

function trailingName(tokens: readonly Token[]): readonly Token[] {
  let from = tokens.length;
  while (
    from > 0 &&
    (tokens[from - 1]?.kind === 'name' ||
      (tokens[from - 1]?.kind === 'number' && tokens[from - 2]?.kind === 'name' && from === tokens.length))
  )
    from--;
  return tokens.slice(from);
}

/** "Carried out by the local contractor Farrow & Tate". */
function agentIn(tokens: readonly Token[]): readonly Token[] {
  const by = tokens.findIndex(
    ({ text }, i) => text === 'by' && tokens.slice(Math.max(0, i - 3), i).some(each => isParticiple(each)),
  );
  if (by < 0) return [];
  const own = tokens.slice(by + 1);
  const end = own.findIndex(({ kind }, i) => i > 0 && kind === 'preposition');
  return end < 0 ? own : own.slice(0, end);
}

const open = /^(?:it|they|he|she|we|i|you|this|that|these|those|there|one|both|its|his|her|their|our|my)$/u;
const generic =
  /^(?:the|this|that) (?:company|firm|group|maker|vendor|start-up|startup|product|app|plan|two|three|latter|former|business|service|team|state|country)$/u;

function isPassive(kind: Clause['kind'], verb: readonly Token[]): boolean {
  const group = verb.slice(0, 5).filter(each => each.kind !== 'adverb');
  const first = group.findIndex(({ kind }) => kind !== 'auxiliary');
  if (first < 0) return false;
  const main = group[first] as Token;
  return (
    isParticiple(main) &&
    (kind === 'participle' || /^(?:is|are|was|were|be|been|being)$/u.test(group[first - 1]?.text ?? ''))
  );
}

function isOpenGroup(subject: readonly Token[]): boolean {
  if (subject.length === 0 || generic.test(subject.map(({ text }) => text).join(' '))) return true;
  return open.test(subject[0]?.text ?? '') && !subject.slice(1).some(({ kind }) => kind === 'name');
}

function toClause({ subject, stretches, agent, kind, verb }: Draft): Clause {
  return {
    kind,
    subject: stretchOf(subject)[0] ?? null,
    isOpen: isOpenGroup(subject),
    stretches,
    agent: stretchOf(agent)[0] ?? null,
    verbAt: verb[0]?.start ?? stretches[0]?.start ?? 0,
    isPassive: isPassive(kind, verb),
  };
}
