import { mergeMetadata, pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';

type Attributes = Readonly<Record<string, string>>;

/** Gathers what a page says about itself while it is read: meta elements, link, time, title and JSON-LD. */
export class HtmlMetadata {
  readonly #metas: [string, string][] = [];
  readonly #linked: [string, unknown][] = [];
  #title = '';

  take(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#takeMeta(attributes);
    if (name === 'link' && attributes['rel'] === 'canonical') this.#metas.push(['canonical', attributes['href'] ?? '']);
    if (name === 'time' && (attributes['pubdate'] !== undefined || attributes['itemprop'] === 'datePublished')) {
      this.#metas.push(['datePublished', attributes['datetime'] ?? '']);
    }
  }

  takeTitle(text: string): void {
    if (this.#title.length < 1_000) this.#title += text;
  }

  /** JSON-LD; a broken one states nothing. */
  takeLinkedData(json: string): void {
    try {
      const value: unknown = JSON.parse(json);
      const items = Array.isArray(value) ? value : [value, ...graphOf(value)];
      for (const item of items) if (isRecord(item)) this.#linked.push(...linkedEntries(item));
    } catch {
      return;
    }
  }

  stated(firstHeading: string | null): StatedMetadata {
    const title = this.#title.replace(/\s+/g, ' ').trim();
    return mergeMetadata(
      pickMetadata(this.#metas),
      pickMetadata(this.#linked),
      title ? { title } : {},
      firstHeading ? { title: firstHeading } : {},
    );
  }

  #takeMeta(attributes: Attributes): void {
    const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'];
    if (name && this.#metas.length < 500) this.#metas.push([name, attributes['content'] ?? '']);
  }
}

function linkedEntries(item: Record<string, unknown>): [string, unknown][] {
  const { publisher } = item;
  const named = Array.isArray(publisher) ? publisher[0] : publisher;
  return [
    ['headline', item['headline']],
    ['datePublished', item['datePublished']],
    ['publisher', isRecord(named) ? named['name'] : named],
  ];
}

function graphOf(value: unknown): unknown[] {
  return isRecord(value) && Array.isArray(value['@graph']) ? value['@graph'].slice(0, 100) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
