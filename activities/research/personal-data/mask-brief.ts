import { findPatterns, findPersonalData } from '#activities/research/personal-data/find-personal-data';
import { Marks } from '#activities/research/personal-data/marks';
import { replaceSpans } from '#activities/research/personal-data/replaced-text';
import { type Brief, briefLimits } from '#shared/contracts/brief';

/**
 * A brief without personal data, for prompts and documents, and no longer than a brief may be, though a mark may be longer
 * than what it stands for. Competitors are named on purpose, so of them only what shows
 * itself by its form is masked. One person has one mark throughout. A brief with nothing personal comes back as it is.
 */
export function maskBrief(brief: Brief): Brief {
  const marks = new Marks();
  let isMasked = false;
  const mask = (find: typeof findPatterns, most: number) => (words: string) => {
    const spans = find(words);
    if (spans.length === 0) return words;
    isMasked = true;
    return replaceSpans(words, spans, span => marks.markOf(span)).text.slice(0, most);
  };
  const prose = (most: number) => mask(findPersonalData, most);
  const masked: Brief = {
    ...brief,
    title: prose(briefLimits.title)(brief.title),
    idea: prose(briefLimits.idea)(brief.idea),
    audience: brief.audience.map(prose(briefLimits.audience)),
    questions: brief.questions.map(prose(briefLimits.questions)),
    outOfScope: brief.outOfScope.map(prose(briefLimits.outOfScope)),
    competitors: brief.competitors.map(mask(findPatterns, briefLimits.competitors)),
  };
  return isMasked ? masked : brief;
}
