import type { Prompt } from '#activities/kit/prompt';
import arrangeSections from '#activities/synthesis/prompts/arrange-sections.prompt';
import deriveRequirements from '#activities/synthesis/prompts/derive-requirements.prompt';
import { draftSectionFixture } from '#activities/synthesis/prompts/draft-section.fixture';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import findGaps from '#activities/synthesis/prompts/find-gaps.prompt';
import summarise from '#activities/synthesis/prompts/summarise.prompt';

type Change<Output> = (answer: Output) => Output;

/** What its gate must say about an answer that was fine before it was changed. */
function complaints<Input, Output>(prompt: Prompt<Input, Output>, change: Change<Output>): string {
  const [input] = prompt.fixtures;
  if (input === undefined) throw new TypeError('the prompt has a fixture');
  const answer = prompt.output.parse(change(structuredClone(prompt.extractive(input))));
  return prompt.model?.gate?.(answer, input).join('; ') ?? '';
}

describe('the gate of a draft', () => {
  it.each<[string, Change<ReturnType<typeof draftSection.extractive>>, RegExp]>([
    ['nothing drafted', () => ({ claims: [] }), /0 claims from 4 passages; 1 of 1 questions passed over/u],
    [
      'quotes that are not there',
      ({ claims }) => ({
        claims: claims.map(claim => ({
          ...claim,
          citations: claim.citations.map(citation => ({ ...citation, quote: 'never said' })),
        })),
      }),
      /quotes do not stand there/u,
    ],
    [
      'passages that were not offered',
      ({ claims }) => ({
        claims: claims.map(claim => ({
          ...claim,
          citations: claim.citations.map(citation => ({ ...citation, passage: 77 })),
        })),
      }),
      /citations of passages that were not offered/u,
    ],
    [
      'questions passed over',
      ({ claims }) => ({ claims: claims.map(claim => ({ ...claim, questionIds: [] })) }),
      /1 of 1 questions passed over/u,
    ],
  ])('complains of %s', (_what, change, told) => {
    expect(complaints(draftSection, change)).toMatch(told);
  });
});

describe('the gates of what is put together', () => {
  it('complain of ids that were not given, left out or repeated', () => {
    const strange = ['risks-99'];
    expect(complaints(summarise, () => ({ claimIds: strange }))).toMatch(/not given; too few/u);
    expect(complaints(summarise, ({ claimIds }) => ({ claimIds: [...claimIds, ...claimIds] }))).toMatch(/repeated/u);
    expect(complaints(arrangeSections, () => ({ sections: [] }))).toMatch(/3 of 3 claims left out/u);
    expect(complaints(arrangeSections, ({ sections }) => ({ sections: [...sections, ...sections] }))).toMatch(
      /several/u,
    );
    expect(complaints(findGaps, () => ({ gaps: [], more: [] }))).toMatch(/2 of 2 gaps left out/u);
    expect(
      complaints(findGaps, ({ gaps }) => ({
        gaps: [...gaps, { gapId: 'gap-9', matters: null, lookFor: [] }],
        more: [],
      })),
    ).toMatch(/1 gaps that were not given/u);
  });

  it('complain of requirements without claims, of other matters, or of none', () => {
    expect(complaints(deriveRequirements, answer => ({ ...answer, requirements: [] }))).toMatch(/no requirement/u);
    const changed = (more: object) =>
      complaints(deriveRequirements, answer => ({
        ...answer,
        requirements: answer.requirements.map(requirement => ({ ...requirement, ...more })),
      }));
    expect(changed({ claimIds: [] })).toMatch(/without claims or personas/u);
    expect(changed({ personaIds: ['persona-77'] })).toMatch(/without claims or personas/u);
    expect(changed({ statement: 'Buyers demand maps, chat and loyalty points.' })).toMatch(/claims do not state/u);
  });
});

describe('a draft over fewer sources', () => {
  it('keeps the passages that were found best, under the numbers they had', () => {
    const passages = draftSectionFixture.passages.map((passage, at) => ({
      ...passage,
      hits: passage.hits.map(hit => ({ ...hit, score: at })),
    }));
    const fewer = draftSection.model?.withFewerSources?.({ ...draftSectionFixture, passages });
    expect(fewer?.passages.map(({ index }) => index)).toEqual([2, 4]);
  });

  it('keeps what introduces a passage', () => {
    const passages = draftSectionFixture.passages.map(passage =>
      passage.index === 4 ? { ...passage, leadIn: 3 } : passage,
    );
    const best = passages.map(passage =>
      passage.index === 4 ? { ...passage, hits: [{ questionId: 'q-01', score: 9 }] } : passage,
    );
    const fewer = draftSection.model?.withFewerSources?.({ ...draftSectionFixture, passages: best });
    expect(fewer?.passages.map(({ index }) => index)).toEqual([0, 3, 4]);
  });
});
