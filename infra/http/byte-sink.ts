const firstBytes = 64 * 1024;

/** Gathers parts in one growing piece of memory: a million parts of one byte would cost a hundred times their bytes. */
export class ByteSink {
  #held = Buffer.allocUnsafe(firstBytes);
  length = 0;

  add(part: Uint8Array): void {
    const needed = this.length + part.length;
    if (needed > this.#held.length) this.#grow(Math.max(needed, this.#held.length * 2));
    this.#held.set(part, this.length);
    this.length = needed;
  }

  taken(): Buffer {
    return this.#held.subarray(0, this.length);
  }

  #grow(size: number): void {
    const grown = Buffer.allocUnsafe(size);
    grown.set(this.taken());
    this.#held = grown;
  }
}
