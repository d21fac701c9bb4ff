import type { Mrd } from '#shared/contracts/mrd';
import { sectionStatusWords } from '../reading/wording.js';
import type { ContentsBlock } from './block.js';
import { printableText } from './printable-text.js';

export function contentsBlock(mrd: Mrd): ContentsBlock {
  const sections = mrd.sections.map(({ id, title, status }, index) => ({
    place: String(index + 1),
    title: printableText(title),
    words: status === 'derived' ? '' : sectionStatusWords[status],
    anchor: `section-${id}`,
  }));
  return {
    kind: 'contents',
    entries: [...sections, { place: 'A', title: 'Appendix', words: '', anchor: 'appendix' }],
  };
}
