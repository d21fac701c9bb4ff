import type { PersonalKind, PersonalSpan } from '#activities/research/personal-data/personal-span';

/**
 * What stands in the place of something personal. People are told apart by letters, in the order in which a document
 * names them: figures would be read as what a source counts.
 */
export class Marks {
  readonly #people = new Map<string, string>();
  readonly #counts: Record<PersonalKind, number> = { 'e-mail': 0, phone: 0, id: 0, name: 0 };

  markOf({ kind, who }: Pick<PersonalSpan, 'kind' | 'who'>): string {
    return kind === 'name' ? `[name ${this.#letterOf(who ?? '')}]` : `[${kind}]`;
  }

  count({ kind }: PersonalSpan): void {
    this.#counts[kind] += 1;
  }

  /** Places by kind; a person counts once, however often named. */
  get counts(): Readonly<Record<PersonalKind, number>> {
    return { ...this.#counts, name: this.#counts.name === 0 ? 0 : this.#people.size };
  }

  #letterOf(who: string): string {
    const known = this.#people.get(who);
    if (known !== undefined) return known;
    const letter = lettersOf(this.#people.size);
    this.#people.set(who, letter);
    return letter;
  }
}

/** A to Z, AA to ZZ, and so on. */
function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}
