import { parseHTML } from 'linkedom';

/** The members of a parsed page that are used, in the absence of a browser's types. */
export interface PageElement {
  readonly localName: string;
  readonly textContent: string;
  readonly innerHTML: string;
  outerHTML: string;
  readonly children: Iterable<PageElement>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageTree {
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly head: PageElement | null;
  readonly body: PageElement | null;
}

/** A page as a tree. Nothing in it runs, and nothing it names is loaded. */
export function pageTree(html: string): PageTree {
  return parseHTML(html).document;
}
