import fc from 'fast-check';
import { gradeEvidence, gradeOf } from '#activities/research/grading/grade-evidence';
import { relevanceTo } from '#activities/research/grading/relevance';
import { relevanceCuts } from '#activities/research/grading/relevance-cuts';
import { widenQueries } from '#activities/research/grading/widen-queries';
import { createPassageIndex, type PassageIndex } from '#activities/research/search/passage-index';
import type { FoundPassage } from '#shared/contracts/evidence';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { Passage } from '#shared/contracts/source';

const question: ResearchQuestion = {
  id: 'q-01',
  sectionId: 'pricing',
  text: 'What do operators of cold stores pay for temperature monitoring per site and month?',
  needs: ['price'],
  queries: ['temperature monitoring price', 'subscription per site'],
  tools: ['local-corpus'],
  critical: false,
};

const answering = passageOf('Operators of small cold stores pay EUR 49 per site and month for temperature monitoring.');
const near = passageOf('Monitoring of temperature is offered by eleven vendors.');
const foreign = passageOf('The harbour festival drew a record crowd in spite of the rain.');

let index: PassageIndex;
beforeAll(async () => {
  const others = Array.from({ length: 60 }, (_, at) =>
    passageOf(`Warehouse note ${at} about forklifts, gates and pallets.`),
  );
  const passages = [answering, near, foreign, ...others];
  index = await createPassageIndex(passages.map(passage => ({ passage, title: '', publisher: null })));
});

describe('evidence is graded', () => {
  it('as relevant when a passage speaks of what is asked, and leaves out what is about something else', () => {
    const { grade, kept } = gradeEvidence(question, [found(answering), found(foreign)], weigh);
    expect(grade).toBe('relevant');
    expect(kept.map(({ passage }) => passage)).toEqual([answering]);
  });

  it('as ambiguous when all that was found is near the matter', () => {
    const { grade, kept } = gradeEvidence(question, [found(near)], weigh);
    expect(grade).toBe('ambiguous');
    expect(kept).toHaveLength(1);
  });

  it('as irrelevant when nothing was found, and when what was found is about something else', () => {
    expect(gradeEvidence(question, [], weigh)).toEqual({ grade: 'irrelevant', kept: [] });
    expect(gradeEvidence(question, [found(foreign)], weigh)).toEqual({ grade: 'irrelevant', kept: [] });
  });

  it('by its best passage, whatever stands beside it and in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([near, foreign], { minLength: 0 }), fc.nat(2), (others, at) => {
        const all = others.map(found).toSpliced(Math.min(at, others.length), 0, found(answering));
        expect(gradeEvidence(question, all, weigh).grade).toBe('relevant');
      }),
    );
  });

  it('never higher for fewer of the words that are asked for', () => {
    const words = answering.text.split(' ');
    const relevance = relevanceTo({ ...question, needs: [] }, weigh);
    fc.assert(
      fc.property(fc.subarray(words), kept => {
        expect(relevance(passageOf(kept.join(' ') || '-'))).toBeLessThanOrEqual(relevance(answering) + 1e-9);
      }),
    );
  });

  it('with cuts in order', () => {
    expect(relevanceCuts.irrelevant).toBeLessThan(relevanceCuts.relevant);
    expect([0, relevanceCuts.irrelevant, relevanceCuts.relevant].map(gradeOf)).toEqual([
      'irrelevant',
      'ambiguous',
      'relevant',
    ]);
  });
});

describe('a question is widened', () => {
  it('by its own words and pairs of its rarest, and asks nothing twice', () => {
    const wider = widenQueries(question, weigh);
    expect(wider[0]).toBe(question.text);
    expect(wider.length).toBeGreaterThan(1);
    expect(new Set([...wider, ...question.queries]).size).toBe(wider.length + question.queries.length);
  });

  it('by nothing where it was asked in its own words already', () => {
    const bare = { ...question, text: 'a of', queries: ['a of'] };
    expect(widenQueries(bare, weigh)).toEqual([]);
  });
});

function weigh(text: string): ReadonlyMap<string, number> {
  return index.weigh(text);
}

function found(passage: Passage): FoundPassage {
  return { passage, score: 1 };
}

function passageOf(text: string): Passage {
  return { sourceId: 'src-000000000001', kind: 'prose', start: 0, end: text.length, text, headings: [], fields: {} };
}
