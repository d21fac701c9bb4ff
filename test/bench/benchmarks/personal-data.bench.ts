import { personalKinds } from '#activities/research/personal-data/personal-span';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { readLabelledTexts } from '#test/labelled/personal-data/read-labelled-texts';
import { precisionOf, recallOf, scoreTexts } from '#test/labelled/personal-data/score-texts';

const says = (kind: string, floor: number) => `${kind}: recall and precision on the test half are at least ${floor}`;
const holdsFor = (kind: string, floor: number) => (figures: Figures) =>
  (figures[`${kind}.recall`] ?? 0) >= floor && (figures[`${kind}.precision`] ?? 0) >= floor;

export default defineBenchmark({
  name: 'personal-data',
  about: 'how well personal data is found in the labelled texts, by kind, on the half nothing was tuned on',
  options: {},
  goals: [
    { says: says('e-mail', 0.97), holds: holdsFor('e-mail', 0.97) },
    { says: says('phone', 0.97), holds: holdsFor('phone', 0.97) },
    { says: says('id', 0.97), holds: holdsFor('id', 0.97) },
    { says: says('name', 0.85), holds: holdsFor('name', 0.85) },
  ],
  async run() {
    const { scores } = await scoreTexts(readLabelledTexts('test'));
    return Object.fromEntries(
      personalKinds.map(kind => {
        const score = scores[kind];
        return [kind, { labelled: score.labelled, recall: recallOf(score), precision: precisionOf(score) }];
      }),
    );
  },
});
