import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { consolePolicy } from '#api/console/console-policy';
import { projectRoot } from '#infra/config/project-root';

const folder = join(projectRoot, 'dist', 'api', 'console', 'page');

/** The page at /console and at every path below it, open to all: it holds nothing of anybody and asks for a key itself. */
export function serveConsole(app: NestExpressApplication): void {
  // Their names hold a hash of their content, so a browser may keep them for ever.
  const assets = { prefix: '/console/assets/', immutable: true, maxAge: '1y', index: false, redirect: false } as const;
  app.useStaticAssets(join(folder, 'assets'), assets);
  app.use('/console/assets', nothingThere);
  app.use('/console', sendPage);
}

/** Read anew each time: a build meanwhile names other assets. */
async function sendPage(request: Request, response: Response, next: NextFunction): Promise<void> {
  const page = isReading(request) ? await readFile(join(folder, 'index.html'), 'utf8').catch(() => null) : null;
  if (page === null) return next();
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', consolePolicy(nonce));
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(page.replace('%NONCE%', nonce));
}

/** A missing asset is never answered with the page. */
function nothingThere(_request: Request, response: Response): void {
  response.status(404).type('text/plain').send('There is no such file.');
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
