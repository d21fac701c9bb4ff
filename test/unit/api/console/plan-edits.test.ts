import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planChanges } from '#api/console/page/plan/plan-changes';
import { moved, searchesOf, tidied, withNew } from '#api/console/page/plan/plan-edits';
import { ResearchQuestion } from '#shared/contracts/plan';

function question(id: number): ResearchQuestion {
  return {
    id: `q-${String(id).padStart(2, '0')}`,
    sectionId: 'market-size',
    text: `Question ${id} of the plan`,
    needs: ['number'],
    queries: [`phrase ${id}`],
    tools: ['corpus-search', 'tables'],
    critical: false,
  };
}

const plans = fc
  .integer({ min: 1, max: 12 })
  .map(count => Array.from({ length: count }, (_, index) => question(index + 1)));

describe('edits of a plan', () => {
  it('lose and double no question when one is moved, wherever to', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }), (plan, from, to) => {
        const ids = moved(plan, from, to).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(plan.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('add questions the API takes, under ids nobody has', () => {
    fc.assert(
      fc.property(plans, fc.string({ minLength: 5, maxLength: 500 }), (plan, text) => {
        fc.pre(text.trim().length >= 5);
        const added = withNew(plan, text.trim()).at(-1);
        expect(ResearchQuestion.safeParse(added).success).toBe(true);
        expect(plan.map(({ id }) => id)).not.toContain(added?.id);
      }),
    );
  });

  it('count a search for each question and tool', () => {
    expect(searchesOf([question(1), question(2)])).toBe(4);
  });

  it('leave blank search phrases out', () => {
    expect(tidied([{ ...question(1), queries: [' one ', '', '  ', 'two'] }])[0]?.queries).toEqual(['one', 'two']);
  });
});

describe('changes of a plan', () => {
  it('are none between a plan and itself, and some wherever one differs', () => {
    fc.assert(
      fc.property(plans, fc.nat(11), fc.nat(11), (plan, from, to) => {
        expect(planChanges({ questions: plan }, { questions: plan })).toEqual([]);
        const other = moved(plan, from, to);
        const isSame = JSON.stringify(other) === JSON.stringify(plan);
        expect(planChanges({ questions: plan }, { questions: [...other] }).length === 0).toBe(isSame);
      }),
    );
  });

  it('are told as lines', () => {
    const [one, two, three] = [question(1), question(2), question(3)];
    expect(planChanges({ questions: [one, two] }, { questions: [{ ...two, text: 'Another one' }, three] })).toEqual([
      'Dropped: Question 1 of the plan',
      'Added: Question 3 of the plan',
      'Was: Question 2 of the plan – now: Another one',
    ]);
    expect(planChanges({ questions: [one, two] }, { questions: [two, { ...one, critical: true }] })).toEqual([
      'Changed in detail: Question 1 of the plan',
      'The order is another one.',
    ]);
  });

  it('tell which pages will be read and which will not', () => {
    const questions = [question(1)];
    const [one, two, three] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];
    expect(planChanges({ questions, links: [one, two] }, { questions, links: [two, three] })).toEqual([
      `Not to be read: ${one}`,
      `To be read: ${three}`,
    ]);
    expect(planChanges({ questions }, { questions, links: [] })).toEqual([]);
  });
});
