import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type MrdFormat, mrdDisposition, mrdMediaTypes, mrdPolicy } from '#api/documents/mrd-format';
import { MrdReader } from '#api/documents/mrd-reader';
import { callerOf } from '#api/http/caller';
import { Answers, AnswersText, Refuses, usualRefusals } from '#api/openapi/answers';
import { refTo } from '#api/openapi/component-schemas';

const documentRefusals = ['run.not-found', 'run.not-finished', 'artifact.missing', 'artifact.corrupt'] as const;

@ApiTags('documents')
@Controller('runs/:id')
export class MrdController {
  constructor(@Inject(MrdReader) private readonly reader: MrdReader) {}

  @Get('mrd')
  @ApiOperation({ summary: 'The document, in the format Accept asks for (JSON by default)' })
  @ApiResponse({
    status: 200,
    description: 'The document',
    content: {
      'application/json': { schema: refTo('Mrd') },
      'text/markdown': { schema: { type: 'string' } },
      'text/html': { schema: { type: 'string' } },
      ...binary(mrdMediaTypes.pdf, mrdMediaTypes.docx),
    },
  })
  @Refuses(...usualRefusals, ...documentRefusals, 'document.no-such-format')
  negotiated(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, acceptedBy(request), response);
  }

  @Get('mrd.json')
  @ApiOperation({ summary: 'The document as JSON' })
  @Answers(200, 'Mrd', 'The document')
  @Refuses(...usualRefusals, ...documentRefusals)
  json(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'json', response);
  }

  @Get('mrd.md')
  @ApiOperation({ summary: 'The document as Markdown' })
  @AnswersText('The document', 'text/markdown')
  @Refuses(...usualRefusals, ...documentRefusals)
  markdown(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'markdown', response);
  }

  @Get('mrd.html')
  @ApiOperation({ summary: 'The document as a self-contained page' })
  @AnswersText('The document', 'text/html')
  @Refuses(...usualRefusals, ...documentRefusals)
  html(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'html', response);
  }

  @Get('mrd.pdf')
  @ApiOperation({ summary: 'The document as PDF, where it was stored as such' })
  @ApiResponse({ status: 200, description: 'The document', content: binary(mrdMediaTypes.pdf) })
  @Refuses(...usualRefusals, ...documentRefusals, 'document.no-such-format')
  pdf(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'pdf', response);
  }

  @Get('mrd.docx')
  @ApiOperation({ summary: 'The document as a Word file, where it was stored as such' })
  @ApiResponse({ status: 200, description: 'The document', content: binary(mrdMediaTypes.docx) })
  @Refuses(...usualRefusals, ...documentRefusals, 'document.no-such-format')
  docx(@Param('id') id: string, @Res() response: Response) {
    return this.send(id, 'docx', response);
  }

  @Get('sources/:sha256')
  @ApiOperation({ summary: 'The text of a source as it was read' })
  @AnswersText('The text', 'text/plain')
  @Refuses(...usualRefusals, ...documentRefusals, 'request.not-found')
  async source(@Param('id') id: string, @Param('sha256') sha256: string, @Res() response: Response) {
    const text = await this.reader.readSource(callerOf(response.req), id, sha256);
    response.type('text/plain; charset=utf-8').send(text);
  }

  private async send(id: string, format: MrdFormat, response: Response): Promise<void> {
    const { sha256, content } = await this.reader.read(callerOf(response.req), id, format);
    if (format === 'html') response.setHeader('Content-Security-Policy', mrdPolicy);
    response.setHeader('Content-Disposition', mrdDisposition(id, format));
    response.setHeader('ETag', `"${sha256}"`);
    response.setHeader('Vary', 'Accept, Authorization');
    response.setHeader('Cache-Control', 'private, no-cache');
    response.type(mrdMediaTypes[format]).send(content);
  }
}

function binary(...mediaTypes: string[]) {
  return Object.fromEntries(mediaTypes.map(type => [type, { schema: { type: 'string', format: 'binary' } }]));
}

const acceptable: Readonly<Record<string, MrdFormat>> = {
  'application/json': 'json',
  'text/markdown': 'markdown',
  'text/html': 'html',
  [mrdMediaTypes.pdf]: 'pdf',
  [mrdMediaTypes.docx]: 'docx',
};

function acceptedBy(request: Request): MrdFormat {
  const accepted = request.accepts(Object.keys(acceptable));
  return (accepted !== false && acceptable[accepted]) || 'json';
}
