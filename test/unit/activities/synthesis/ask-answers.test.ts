import { askAnswers } from '#activities/synthesis/assembly/ask-answers';
import { groundOf } from '#activities/synthesis/assembly-ground';
import { assemblyFixture } from '#activities/synthesis/prompts/assembly.fixture';
import { AssayError } from '#shared/errors/assay-error';

const ground = groundOf(assemblyFixture);
const pause = () => new Promise(resolve => setTimeout(resolve, 20));

/** Asks whose prompts fail as named; tells which began and which ended. */
function asks(failures: Record<string, AssayError>) {
  const begun: string[] = [];
  const ended: string[] = [];
  const answers = askAnswers(
    async (prompt, input) => {
      begun.push(prompt.name);
      const failure = failures[prompt.name];
      if (failure) throw failure;
      await pause();
      ended.push(prompt.name);
      return prompt.extractive(input);
    },
    assemblyFixture,
    ground,
  );
  return { answers, begun, ended };
}

describe('the questions of one document', () => {
  it('are all asked at once', async () => {
    const { answers, begun } = asks({});
    expect(begun.sort()).toEqual(['arrange-sections', 'derive-requirements', 'find-gaps', 'summarise']);
    expect((await answers).summary.claimIds.length).toBeGreaterThan(0);
  });

  it('have all ended before one failure is told, so that their answers are kept', async () => {
    const { answers, ended } = asks({ summarise: new AssayError('model.unavailable', 'away') });
    await expect(answers).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(ended.sort()).toEqual(['arrange-sections', 'derive-requirements', 'find-gaps']);
  });

  it('tell what must be solved before what only has to be waited for', async () => {
    const { answers } = asks({
      'arrange-sections': new AssayError('model.queued', 'in a batch'),
      'find-gaps': new AssayError('budget.exhausted', 'run'),
    });
    await expect(answers).rejects.toMatchObject({ code: 'budget.exhausted' });
  });
});
