/** Elements whose text is no part of the page's own words. */
export const leftOut = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'textarea',
  'dialog',
  'menu',
  'head',
]);

/** Elements that begin and end a line of text. */
export const blocks = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'title',
  'tr',
  'ul',
]);

/** Never closed, so they must not be counted when leaving something out. */
export const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

const boilerplateRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
]);

/** Whole class names or ids only: "with-sidebar" on the body must not cost the page. */
const boilerplateNames = new Set([
  'advertisement',
  'breadcrumb',
  'breadcrumbs',
  'cookie-banner',
  'cookie-consent',
  'cookie-notice',
  'navbar',
  'newsletter',
  'newsletter-signup',
  'related-articles',
  'related-posts',
  'share',
  'share-buttons',
  'sidebar',
  'site-footer',
  'site-header',
  'skip-link',
  'social-share',
  'sr-only',
  'visually-hidden',
]);

const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0(?![.\d]*[1-9])|(?:left|top|text-indent)\s*:\s*-\d{3,}/i;

export function isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return isHidden(attributes);
  return leftOut.has(name) || isHidden(attributes) || isBoilerplate(attributes);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, style = '' } = attributes;
  return hidden !== undefined || attributes['aria-hidden'] === 'true' || hiddenStyle.test(style.slice(0, 2_000));
}

function isBoilerplate({ role = '', class: classes = '', id = '' }: Readonly<Record<string, string>>): boolean {
  const marks = `${classes.slice(0, 500)} ${id}`.toLowerCase().split(/\s+/);
  return boilerplateRoles.has(role) || marks.some(mark => boilerplateNames.has(mark));
}
