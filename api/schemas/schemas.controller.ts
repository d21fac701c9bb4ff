import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Brief } from '#shared/contracts/brief';
import { mrdJsonSchema } from '#shared/contracts/mrd-json-schema';

@ApiTags('schemas')
@Controller('schemas')
export class SchemasController {
  @Get('mrd.json')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'JSON Schema of the published document' })
  mrd() {
    return mrdJsonSchema();
  }

  @Get('brief.json')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'JSON Schema of a brief' })
  brief() {
    return z.toJSONSchema(Brief, { io: 'input', unrepresentable: 'any' });
  }
}
