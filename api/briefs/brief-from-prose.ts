/** The fields of a brief that a text in prose gives: its first sentence is the title, all of it is the idea. */
export interface ProseBrief {
  title: string;
  idea: string;
}

const longestTitle = 120;

export function briefFromProse(text: string): ProseBrief {
  const idea = text.replace(/^\uFEFF/, '').trim();
  const firstLine =
    idea
      .split(/\r?\n/, 1)[0]
      ?.replace(/^#+\s*/, '')
      .trim() ?? '';
  const firstSentence = /^.*?[.!?](?=\s|$)/.exec(firstLine)?.[0] ?? firstLine;
  return { title: shorten(firstSentence.replace(/[.\s]+$/, '')), idea };
}

/** Cut at a word, so that the title never ends in half of one. */
function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).trimEnd()}…`;
}
