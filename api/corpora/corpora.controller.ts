import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { sampleNames } from '#infra/samples/sample-catalogue';

@ApiTags('corpora')
@Controller('corpora')
export class CorporaController {
  @Get()
  @ApiOperation({ summary: 'The corpora that come with the product' })
  @Answers(200, 'Corpora', 'All there are; a run may name a folder as well')
  @Refuses(...usualRefusals)
  list() {
    return { samples: [...sampleNames] };
  }
}
