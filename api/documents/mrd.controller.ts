import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type MrdFormat, mrdMediaTypes, mrdPolicy } from '#api/documents/mrd-format';
import { MrdReader } from '#api/documents/mrd-reader';
import { callerOf } from '#api/http/caller';

@ApiTags('documents')
@Controller('runs/:id')
export class MrdController {
  constructor(@Inject(MrdReader) private readonly reader: MrdReader) {}

  @Get('mrd')
  @ApiOperation({ summary: 'The document, in the format Accept asks for (JSON by default)' })
  @ApiProduces('application/json', 'text/markdown', 'text/html')
  negotiated(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, acceptedBy(request), response);
  }

  @Get('mrd.json')
  @ApiOperation({ summary: 'The document as JSON' })
  json(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'json', response);
  }

  @Get('mrd.md')
  @ApiOperation({ summary: 'The document as Markdown' })
  markdown(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'markdown', response);
  }

  @Get('mrd.html')
  @ApiOperation({ summary: 'The document as a self-contained page' })
  html(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'html', response);
  }

  @Get('sources/:sha256')
  @ApiOperation({ summary: 'The text of a source as it was read' })
  async source(@Param('id') id: string, @Param('sha256') sha256: string, @Res() response: Response) {
    const text = await this.reader.readSource(callerOf(response.req), id, sha256);
    response.type('text/plain; charset=utf-8').send(text);
  }

  private async send(id: string, format: MrdFormat, response: Response): Promise<void> {
    const { sha256, content } = await this.reader.read(callerOf(response.req), id, format);
    if (format === 'html') response.setHeader('Content-Security-Policy', mrdPolicy);
    response.setHeader('ETag', `"${sha256}"`);
    response.setHeader('Vary', 'Accept, Authorization');
    response.setHeader('Cache-Control', 'private, no-cache');
    response.type(mrdMediaTypes[format]).send(content);
  }
}

function acceptedBy(request: Request): MrdFormat {
  const accepted = request.accepts(['application/json', 'text/markdown', 'text/html']);
  if (accepted === 'text/markdown') return 'markdown';
  return accepted === 'text/html' ? 'html' : 'json';
}
