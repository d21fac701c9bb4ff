import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { verticals } from '#shared/verticals/registry';

@ApiTags('verticals')
@Controller('verticals')
export class VerticalsController {
  @Get()
  @ApiOperation({ summary: 'The verticals a brief may name' })
  @Answers(200, 'Verticals', 'All there are')
  @Refuses(...usualRefusals)
  list() {
    return {
      verticals: verticals.map(({ name, title, version, questions }) => ({
        name,
        title,
        version,
        questions: questions.length,
      })),
    };
  }
}
