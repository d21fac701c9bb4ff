import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import type { ToolReports } from '#infra/storage/known-tools';

@ApiTags('tools')
@Controller('tools')
export class ToolsController {
  constructor(@Inject(tokens.tools) private readonly tools: ToolReports) {}

  @Get()
  @ApiOperation({ summary: 'The research tools the workers have, what each lacks, and the state of their breakers' })
  @Answers(200, 'Tools', 'The research tools')
  @Refuses(...usualRefusals)
  async list() {
    return { tools: await this.tools.listTools() };
  }
}
