import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import type { MoneyBook } from '#infra/storage/money-book';
import { AssayError } from '#shared/errors/assay-error';

@ApiTags('models')
@Controller('runs/:id/budget')
export class BudgetController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.money) private readonly money: Pick<MoneyBook, 'balances'>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the run and its tenant may spend, have spent and have promised' })
  @Answers(200, 'Budget', 'The two accounts a run is paid from')
  @Refuses(...usualRefusals, 'run.not-found')
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    const { runId, tenant } = await this.finder.find(caller, id);
    const [ofRun, ofTenant] = await this.money.balances({ runId, tenant });
    if (!ofRun || !ofTenant) throw new AssayError('internal.unexpected', 'a run is paid from two accounts');
    return { runId, run: ofRun, tenant: ofTenant };
  }
}
