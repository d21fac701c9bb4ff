import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { shortTitle } from '#activities/synthesis/prose/short-title';

/** A claim's words without the title of its document before them. */
export type Unlabel = (text: string) => string;

/** The label tells a reader what a sentence is about; rules that look for words must not find them there. */
export function createUnlabel({ sources }: Pick<AssemblyInput, 'sources'>): Unlabel {
  const titles = [...new Set(sources.map(source => shortTitle(source.title)))].filter(title => title !== '');
  return text => {
    const title = titles.find(label => text.startsWith(label) && /^(?:,[^:]*)?:\s/u.test(text.slice(label.length)));
    return title === undefined ? text : text.slice(title.length).replace(/^(?:,[^:]*)?:\s/u, '');
  };
}
