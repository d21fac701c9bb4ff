import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Refuses, usualRefusals } from '#api/openapi/answers';
import { Brief } from '#shared/contracts/brief';
import { mrdJsonSchema } from '#shared/contracts/mrd-json-schema';

@ApiTags('schemas')
@Controller('schemas')
export class SchemasController {
  @Get('mrd.json')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'JSON Schema of the published document' })
  @ApiResponse({
    status: 200,
    description: 'The schema',
    content: { 'application/schema+json': { schema: { type: 'object' } } },
  })
  @Refuses(...usualRefusals)
  mrd() {
    return mrdJsonSchema();
  }

  @Get('brief.json')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'JSON Schema of a brief' })
  @ApiResponse({
    status: 200,
    description: 'The schema',
    content: { 'application/schema+json': { schema: { type: 'object' } } },
  })
  @Refuses(...usualRefusals)
  brief() {
    return z.toJSONSchema(Brief, { io: 'input', unrepresentable: 'any' });
  }
}
