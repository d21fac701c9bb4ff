import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import type { ApiDependencies } from '#api/api-dependencies';
import { appModule } from '#api/app.module';
import { serveConsole } from '#api/console/serve-console';
import { compressed } from '#api/http/compressed';
import { createValidationPipe } from '#api/http/schema-pipe';
import { securityHeaders } from '#api/http/security-headers';
import { serveOpenApi } from '#api/openapi/serve-openapi';

/** Documents of 2 MB are more as JSON; nothing else is let in at that size. */
function holdsDocuments(request: IncomingMessage): boolean {
  const isJson = /^application\/json\b/iu.test(request.headers['content-type'] ?? '');
  return isJson && request.url?.split('?', 1)[0] === '/v1/verify';
}

/** The whole API, not yet listening. Open event streams are cut on close; their readers resume elsewhere. */
export async function createApi(dependencies: ApiDependencies): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(appModule(dependencies), {
    bodyParser: false,
    bufferLogs: true,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.use(compressed);
  app.useBodyParser('json', { limit: '6mb', strict: true, type: holdsDocuments });
  app.useBodyParser('json', { limit: '1mb', strict: true });
  app.useGlobalPipes(createValidationPipe());
  app.setGlobalPrefix('v1', { exclude: ['health/live', 'health/ready'] });
  serveConsole(app);
  serveOpenApi(app);
  return app;
}
