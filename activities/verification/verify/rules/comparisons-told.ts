import type { Rule } from '#activities/verification/verify/comparison';

/** Than what follows is no number: two things are compared. */
const comparing =
  /(?<![\p{L}])(?:more|less|fewer|\p{L}{2,}(?:er|ier))(?![\p{L}])(?:\s[\p{L}'’-]+){0,5}?\sthan\s(?!(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half|the (?:opinion|sum)|\d|[$€£]|USD|EUR|twice|ever|that|expected|usual))/iu;
const compared =
  /(?<![\p{L}])(?:than|exceed\w*|surpass\w*|outstrip\w*|outpac\w*|beat\w*|ahead of|compared|versus|vs|before|prefer\w*|rather|instead|largest|biggest|highest|lowest|smallest|most|least|as \w+ as|first)(?![\p{L}])/iu;

/** That one is more or larger than another is for the source to say. */
export const comparisonsTold: Rule = {
  name: 'comparisons-told',
  run: ({ claim, evidence: { stated } }) => {
    const told = comparing.exec(claim.text)?.[0];
    if (told === undefined || /^(?:rather|other|no|not)\b/iu.test(told) || compared.test(stated.text)) return [];
    const [first = ''] = told.toLowerCase().split(/\s+/u);
    if (stated.words.some(({ text }) => text === first && text.endsWith('er'))) return [];
    return [
      { rule: 'comparisons-told', severity: 'missing', detail: `the source does not compare ("${told.trim()} …")` },
    ];
  },
};
