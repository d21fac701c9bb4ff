import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { componentSchemas } from '#api/openapi/component-schemas';

/** /openapi.json and the page /docs, both open to all: they say how to ask, and hold nothing of anybody. */
export function serveOpenApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Assay')
    .setDescription('Turns a product idea into a market requirements document in which every claim has a source.')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, description);
  const components = { ...document.components, schemas: { ...document.components?.schemas, ...componentSchemas() } };
  SwaggerModule.setup('docs', app, { ...document, components } as OpenAPIObject, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
  });
}
