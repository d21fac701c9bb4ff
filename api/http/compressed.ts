import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Brotli or gzip, as the reader accepts it, for what is text. Never for event streams: an event that waits in a compressor
 * for the next one comes too late. Nothing secret and nothing of the sender's stands in one answer together, so lengths
 * tell nothing.
 */
export const compressed: RequestHandler = compression({
  filter: (request, response) =>
    !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});
