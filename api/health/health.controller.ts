import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { tokens } from '#api/api-dependencies';
import { type HealthProbe, runProbes } from '#api/health/health-probe';
import { OpenToAll } from '#api/http/open-to-all';
import { Answers } from '#api/openapi/answers';

@ApiTags('health')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(@Inject(tokens.probes) private readonly probes: readonly HealthProbe[]) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers; touches nothing else', security: [] })
  @Answers(200, 'Health', 'It does')
  live() {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'All it needs answers', security: [] })
  @Answers(200, 'Health', 'It does')
  @Answers(503, 'Health', 'Something it needs does not')
  async ready(@Res({ passthrough: true }) response: Response) {
    const checks = await runProbes(this.probes);
    const isReady = Object.values(checks).every(state => state === 'up');
    response.status(isReady ? 200 : 503);
    return { status: isReady ? 'up' : 'down', checks };
  }
}
