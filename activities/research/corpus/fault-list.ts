import { corpusLimits } from '#activities/research/corpus/limits';
import type { CorpusFault } from '#shared/contracts/source';

/** Faults in the order they are met; many of one kind are listed up to a limit and counted beyond it. */
export class FaultList {
  readonly #faults: CorpusFault[] = [];
  readonly #counts = new Map<string, number>();

  /** `placeOf`: how a location is told. */
  constructor(readonly placeOf: (location: string) => string = location => location) {}

  add(location: string, code: string, detail: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= corpusLimits.faultsPerCode) {
      this.#faults.push({ location: this.placeOf(location).slice(0, 500), code, detail });
    }
  }

  get faults(): CorpusFault[] {
    const unlisted = [...this.#counts].filter(([, count]) => count > corpusLimits.faultsPerCode);
    return [
      ...this.#faults,
      ...unlisted.map(([code, count]) => ({
        location: '.',
        code,
        detail: `${count - corpusLimits.faultsPerCode} more files with this fault are not listed`,
      })),
    ];
  }
}
