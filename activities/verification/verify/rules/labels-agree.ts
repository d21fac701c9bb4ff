import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';

/** Words that a number follows as a name: it says which, and not how many. */
const labelled =
  /(?<![\p{L}])(?<label>version|lot|guideline|section|article|chapter|rule|form|item|phase|stage|tier|level|annex|appendix|part|clause|paragraph|series|issue|page|room|gate|pier|line|route|class|category|question|table|figure|exhibit|schedule)\s(?:no\.\s?|number\s|nr\.\s?)?(?<mark>\d+(?:[.-]\d+)*\p{L}?)(?![\p{L}\d%]|[.,]\d)/giu;

/** "Version 31" is not what a source says that has version 4.2, though 31 of something else stand there. */
export const labelsAgree: Rule = {
  name: 'labels-agree',
  run: ({ claim, evidence: { stated, near, title } }) => {
    const texts: readonly Statement[] = [stated, near, title];
    const there = marksIn(texts.map(({ text }) => text).join('\n'));
    return [...marksIn(claim.text)].flatMap(([label, marks]): Issue[] => {
      const known = there.get(label);
      const strange = known && [...marks].find(mark => !known.has(mark));
      if (!strange || !known) return [];
      const instead = [...known].slice(0, 3).join(', ');
      const detail = `${label} ${strange} is not in the source; it has ${label} ${instead}`;
      return [{ rule: 'labels-agree', severity: 'conflict', detail }];
    });
  },
};

function marksIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { groups } of text.matchAll(labelled)) {
    const label = (groups?.['label'] ?? '').toLowerCase();
    const marks = found.get(label) ?? new Set<string>();
    found.set(label, marks.add(groups?.['mark'] ?? ''));
  }
  return found;
}
