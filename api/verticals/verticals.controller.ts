import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { verticals } from '#shared/verticals/registry';

@ApiTags('verticals')
@Controller('verticals')
export class VerticalsController {
  @Get()
  @ApiOperation({ summary: 'The verticals a brief may name' })
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
