import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { Deciders } from '#api/decisions/deciders';
import { queuedDecision } from '#api/decisions/queued-decision';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import type { WaitingRuns } from '#infra/storage/waiting-runs';
import type { DecisionQueue } from '#shared/contracts/decision-queue';

@ApiTags('decisions')
@Controller('decisions')
export class QueueController {
  constructor(
    @Inject(tokens.waiting) private readonly waiting: WaitingRuns,
    @Inject(Deciders) private readonly deciders: Deciders,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What runs wait for: first what you may decide, then by deadline' })
  @Answers(200, 'DecisionQueue', 'At most a thousand')
  @Refuses(...usualRefusals)
  async list(@CurrentCaller() caller: Caller): Promise<DecisionQueue> {
    const [runs, decider] = await Promise.all([this.waiting.list(caller.tenant), this.deciders.of(caller)]);
    const now = new Date();
    const isReader = caller.role === 'reader';
    const queued = runs.map(run => queuedDecision(run, { decider, isReader, now }));
    return { decisions: queued.toSorted((one, other) => Number(other.mayDecide) - Number(one.mayDecide)) };
  }
}
