/** Powers of units: USD per user is { USD: 1, user: -1 }; a bare number or a share has none. */
export type Dimension = Readonly<Record<string, number>>;

export interface Term {
  readonly value: number;
  readonly dimension: Dimension;
}

export type Evaluated = Term | { readonly fault: string };

/** Longer is no formula of a market figure. */
const longest = 500;
const token = /\s*(?:(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<name>[a-z][a-z0-9_]*)|(?<mark>[-+*/^()×÷−]))/iuy;
const marks = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
]);

/**
 * Arithmetic over named inputs: + - * / ^ and parentheses, nothing else is understood and nothing is ever run. Units are
 * computed along: what is added must be of one unit, an exponent must have none. Never throws; a fault says what is wrong.
 */
export function evaluateFormula(formula: string, inputs: ReadonlyMap<string, Term>): Evaluated {
  if (formula.length > longest) return { fault: 'it is too long for a formula' };
  const tokens = tokensOf(formula);
  if (tokens === null) return { fault: 'it is no arithmetic over named inputs' };
  return new Reader(tokens, inputs).read();
}

export function isFault(evaluated: Evaluated): evaluated is { readonly fault: string } {
  return 'fault' in evaluated;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(unit => powerOf(a, unit) === powerOf(b, unit));
}

/** Units are words of sources: one may be called like a member that every object has. */
function powerOf(dimension: Dimension, unit: string): number {
  return Object.hasOwn(dimension, unit) ? (dimension[unit] ?? 0) : 0;
}

function tokensOf(formula: string): string[] | null {
  const tokens: string[] = [];
  const text = formula.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return null;
    const [whole] = match;
    const read = whole.trim();
    tokens.push(marks.get(read) ?? read);
  }
  return tokens;
}

const wrong: Term = { value: Number.NaN, dimension: {} };

/** Recursive descent; the first fault is kept and all that follows is void. */
class Reader {
  #at = 0;
  #fault: string | null = null;
  readonly #tokens: readonly string[];
  readonly #inputs: ReadonlyMap<string, Term>;

  constructor(tokens: readonly string[], inputs: ReadonlyMap<string, Term>) {
    this.#tokens = tokens;
    this.#inputs = inputs;
  }

  read(): Evaluated {
    const term = this.#sum();
    if (this.#at < this.#tokens.length) this.#fail(`"${this.#tokens[this.#at]}" is out of place`);
    if (this.#fault === null && !Number.isFinite(term.value)) this.#fail('it has no finite value');
    return this.#fault === null ? term : { fault: this.#fault };
  }

  #sum(): Term {
    let left = this.#product();
    for (let mark = this.#take('+', '-'); mark; mark = this.#take('+', '-')) {
      const right = this.#product();
      if (!sameDimension(left.dimension, right.dimension)) this.#fail('it adds what is of different units');
      left = { ...left, value: mark === '+' ? left.value + right.value : left.value - right.value };
    }
    return left;
  }

  #product(): Term {
    let left = this.#signed();
    for (let mark = this.#take('*', '/'); mark; mark = this.#take('*', '/')) {
      const right = this.#signed();
      if (mark === '/' && right.value === 0) this.#fail('it divides by nothing');
      const sign = mark === '*' ? 1 : -1;
      const value = mark === '*' ? left.value * right.value : left.value / right.value;
      left = { value, dimension: joined(left.dimension, right.dimension, sign) };
    }
    return left;
  }

  #signed(): Term {
    if (!this.#take('-')) return this.#power();
    const term = this.#signed();
    return { ...term, value: -term.value };
  }

  #power(): Term {
    const base = this.#atom();
    if (!this.#take('^')) return base;
    const exponent = this.#signed();
    const isBare = Object.keys(base.dimension).length === 0;
    if (Object.keys(exponent.dimension).length > 0) this.#fail('an exponent has a unit');
    if (!isBare && !Number.isInteger(exponent.value)) this.#fail('a unit cannot have a broken power');
    return { value: base.value ** exponent.value, dimension: joined({}, base.dimension, exponent.value) };
  }

  #atom(): Term {
    const read = this.#tokens[this.#at];
    this.#at += 1;
    if (read === undefined) return this.#fail('it ends too soon');
    if (/^\d/u.test(read)) return { value: Number(read), dimension: {} };
    if (read === '(') {
      const inner = this.#sum();
      return this.#take(')') ? inner : this.#fail('a bracket stays open');
    }
    return this.#inputs.get(read) ?? this.#fail(`"${read}" is none of its inputs`);
  }

  #take(...wanted: readonly string[]): string | null {
    const read = this.#tokens[this.#at];
    if (read === undefined || !wanted.includes(read) || this.#fault !== null) return null;
    this.#at += 1;
    return read;
  }

  #fail(fault: string): Term {
    this.#fault ??= fault;
    return wrong;
  }
}

function joined(a: Dimension, b: Dimension, sign: number): Dimension {
  const units = new Set([...Object.keys(a), ...Object.keys(b)]);
  const powers = [...units].map(unit => [unit, powerOf(a, unit) + sign * powerOf(b, unit)] as const);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0));
}
