import { Readability } from '@mozilla/readability';
import { isPartOf } from '#activities/research/web/is-part-of';
import { isWithin } from '#activities/research/web/is-within';
import { type PageElement, type PageTree, pageTree } from '#activities/research/web/page-tree';
import { prunePage } from '#activities/research/web/prune-page';

/** A tree costs time that grows with the number of its elements and of their ancestors; what is larger is read without one, together with what stands beside it. */
const limits = { characters: 3_000_000, elements: 8_000, depth: 120, ancestors: 200_000 };

/** Below this share of the text, an article was looked for in a page that is none. */
const leastShare = 0.5;

const elementNode = 1;
const textNode = 3;

/**
 * The content of a page without what stands around it (navigation, notices about cookies, comments, advertisements,
 * links to further pages), with its head, as HTML. Tables are never lost. Null: the page is to be read as it is.
 */
export function readablePage(html: string): string | null {
  if (html.length > limits.characters || !isWithin(html, limits)) return null;
  try {
    const page = pageTree(withBody(html));
    const content = isWhole(page) ? contentOf(page) : null;
    return content !== null && isPartOf(content, html) ? content : null;
  } catch {
    // Whatever a broken page does to the libraries: it can still be read as it is.
    return null;
  }
}

/** The parser adds no body that is merely implied. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  return `<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`;
}

/** The parser leaves aside what stands outside of head and body, where a browser would show it. */
function isWhole({ childNodes, head, body }: PageTree): boolean {
  const shown = [...childNodes].filter(({ nodeType }) => nodeType === elementNode || nodeType === textNode);
  return shown.reduce((sum, node) => sum + lettersOf(node), 0) <= lettersOf(head) + lettersOf(body);
}

function lettersOf(node: { readonly textContent: string | null } | null): number {
  return node?.textContent?.replace(/\s+/g, '').length ?? 0;
}

function contentOf(page: PageTree): string | null {
  const { head, body } = page;
  if (!body) return null;
  const facts = [...body.querySelectorAll('script[type*="ld+json"]')].map(script => script.outerHTML).join('');
  prunePage(body);
  if (body.textContent.trim() === '') return null;
  const whole = { html: body.innerHTML, size: sizeOf(body), heading: body.querySelector('h1')?.outerHTML ?? '' };
  const article = articleOf(page, whole.size);
  const content = article === null ? whole.html : withHeading(article, whole.heading);
  return `<!doctype html><html>${head?.outerHTML ?? ''}<body>${facts}${content}</body></html>`;
}

interface Size {
  readonly text: number;
  readonly rows: number;
}

function sizeOf(element: PageElement): Size {
  return { text: element.textContent.replace(/\s+/g, ' ').length, rows: [...element.querySelectorAll('tr')].length };
}

/** Null: what was found is too little to be the article. */
function articleOf(page: PageTree, whole: Size): string | null {
  const found = new Readability<PageElement>(page as never, {
    disableJSONLD: true,
    serializer: node => node as unknown as PageElement,
  }).parse();
  if (!found?.content) return null;
  const size = sizeOf(found.content);
  return size.text >= whole.text * leastShare && size.rows >= whole.rows ? found.content.innerHTML : null;
}

/** The heading of an article is taken out of it as being its title. */
function withHeading(article: string, heading: string): string {
  return /<h1[\s>]/i.test(article) ? article : heading + article;
}
