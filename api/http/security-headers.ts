import type { RequestHandler } from 'express';
import helmet from 'helmet';

const strict = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
});

/** The documentation page brings its own script and styles from this server; nothing from elsewhere. */
const documentation = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
});

export const securityHeaders: RequestHandler = (request, response, next) =>
  (/^\/docs(\/|$)/.test(request.path) ? documentation : strict)(request, response, next);
