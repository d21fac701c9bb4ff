import type { StandInTold } from '#activities/llm/model-desk';
import type { BudgetWarning } from '#infra/storage/money-book';
import { standInEvent } from '#infra/storage/run-ending';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { Logger } from '#infra/telemetry/logger';
import { microUsdPerUsd } from '#shared/contracts/money';
import type { RunRef, StoryLine } from '#shared/contracts/stages';

/** What becomes of the models goes to the log and into the story of the run: each thing once, whoever tells it again. */
export function tellOfModels(recorder: RunRecorder, logger: Logger) {
  const write = (run: RunRef, line: StoryLine) =>
    recorder.project({ run, at: new Date().toISOString(), patch: {}, story: [line], decisions: [] });
  return {
    async onStandIn({ run, prompt, section, because }: StandInTold): Promise<void> {
      logger.warn({ run, prompt, section, because }, 'the extractive engine stands in for the models');
      const key = [standInEvent, prompt, section ?? '', because].join(':');
      await write(run, { key, type: standInEvent, data: { prompt, section, because } });
    },
    /** The call that brought the warning is paid already: a story that cannot be written now must not lose its answer. */
    onWarning({ payer, account, share, limitMicroUsd, spentMicroUsd }: BudgetWarning): void {
      const told = { share, limitUsd: limitMicroUsd / microUsdPerUsd, spentUsd: spentMicroUsd / microUsdPerUsd };
      logger.warn({ account, ...told }, 'a budget is running out');
      const key = `budget-warned:${account}:${share}:${limitMicroUsd}`;
      const data = { of: account.startsWith('run:') ? 'run' : 'month', ...told };
      write(payer, { key, type: 'budget-warned', data }).catch((err: unknown) =>
        logger.error({ err, account }, 'a warning could not be written into the story'),
      );
    },
  };
}
