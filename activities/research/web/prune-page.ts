import { blocks, isLeftOut } from '#activities/research/text/html-rules';
import type { PageElement } from '#activities/research/web/page-tree';

/** Words in a class or an id of what stands beside the content of a page. */
const beside =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|ccpa|onetrust|didomi|usercentrics|cookiebot|comments?|disqus|respond|related|recommend(?:ed|ations?)|read-?more|promos?|promoted|advert(?:s|isements?|ising)?|ads?|sponsor(?:ed)?|newsletter|paywall|subscri(?:be|ption)|social|share|sharing|breadcrumbs?|popup|pop-up|modal|overlay|toast|skip-?link|most-(?:read|popular)|trending|tag-?(?:list|cloud)|author-?(?:bio|box)|site-?(?:header|footer|nav))(?:$|[\s_-])/i;

const sections = new Set(['nav', 'footer', 'aside', 'dialog', 'menu', 'form']);

const containers = new Set(['div', 'section', 'ul', 'ol', 'form', 'p', 'header', 'figure', 'span', 'details']);

/** Where more of the text than this stands beside the content, it is the content: a thread, or a page about cookies. */
const largestShare = 0.4;

/** Takes away what the reader would leave out, and what stands beside the content by its name. */
export function prunePage(body: PageElement): void {
  const aside: PageElement[] = [];
  pruneBelow(body, aside);
  const most = body.textContent.length * largestShare;
  if (aside.reduce((sum, { textContent }) => sum + textContent.length, 0) > most) return;
  for (const element of aside) takeOut(element);
}

/** Gathers what stands beside the content, the outermost only: within it (null) nothing is looked for any more. */
function pruneBelow(element: PageElement, aside: PageElement[] | null): void {
  for (const child of [...element.children]) {
    const attributes = attributesOf(child);
    if (isLeftOut(child.localName, attributes)) takeOut(child);
    else {
      const isAside = aside !== null && isBeside(child, attributes);
      if (isAside) aside.push(child);
      pruneBelow(child, isAside ? null : aside);
    }
  }
}

/** What stood before and after a block stays apart: it would read as one number otherwise. */
function takeOut(element: PageElement): void {
  if (blocks.has(element.localName) || sections.has(element.localName)) element.outerHTML = '<br>';
  else element.remove();
}

function isBeside(element: PageElement, { class: classes = '', id = '' }: Attributes): boolean {
  if (!containers.has(element.localName) || !beside.test(`${classes.slice(0, 500)} ${id}`)) return false;
  return element.querySelector('h1, article, main') === null;
}

type Attributes = Readonly<Record<string, string>>;

function attributesOf({ attributes }: PageElement): Attributes {
  return Object.fromEntries([...attributes].map(({ name, value }) => [name.toLowerCase(), value]));
}
