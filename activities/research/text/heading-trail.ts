import { isAnnotationHeading } from '#activities/research/text/annotation';

/** The headings above the place where a reader is, outermost first. */
export class HeadingTrail {
  readonly #open: { level: number; text: string; isAnnotation: boolean }[] = [];
  #first: string | null = null;

  enter(level: number, heading: string): void {
    const text = heading.replace(/\s+/g, ' ').trim().slice(0, 300);
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    if (!text) return;
    this.#open.push({ level, text, isAnnotation: isAnnotationHeading(text) });
    this.#first ??= text;
  }

  get path(): string[] {
    return this.#open.map(heading => heading.text);
  }

  /** True under a heading that says its text is not the source's. */
  get isAnnotation(): boolean {
    return this.#open.some(heading => heading.isAnnotation);
  }

  get first(): string | null {
    return this.#first;
  }
}
