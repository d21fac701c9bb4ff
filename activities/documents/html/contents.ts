import type { Mrd } from '#shared/contracts/mrd';
import { sectionStatusWords } from '../reading/wording.js';
import { type Html, html } from './html.js';

export function contents(mrd: Mrd): Html {
  return html`<nav class="contents" aria-label="Contents"><p class="eyebrow">Contents</p><ol>${mrd.sections.map(
    ({ id, title, status }, index) =>
      html`<li class="${status}"><a href="#section-${id}"><span class="place">${index + 1}</span><span>${title}</span><span class="dot" title="${sectionStatusWords[status]}"></span></a></li>`,
  )}<li><a href="#appendix"><span class="place">A</span><span>Appendix</span></a></li></ol></nav>`;
}
