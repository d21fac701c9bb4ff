import fc from 'fast-check';
import { questionBatches } from '#shared/policies/question-batches';

const question = fc.record({ id: fc.uuid(), sectionId: fc.constantFrom('pricing', 'risks', 'personas', 'segments') });

describe('batches of questions', () => {
  it('hold every question exactly once and never mix sections', () => {
    fc.assert(
      fc.property(fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 120 }), questions => {
        const batches = questionBatches(questions);
        expect(batches.flat().sort()).toEqual(questions.map(({ id }) => id).sort());
        const sectionOf = new Map(questions.map(({ id, sectionId }) => [id, sectionId]));
        for (const batch of batches) expect(new Set(batch.map(id => sectionOf.get(id))).size).toBe(1);
      }),
    );
  });

  it('leave few questions to themselves and stay few for many', () => {
    const of = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `q-${n}`, sectionId: `s-${n % 12}` }));
    expect(questionBatches(of(12))).toHaveLength(12);
    expect(questionBatches(of(120)).length).toBeLessThanOrEqual(24);
  });
});
