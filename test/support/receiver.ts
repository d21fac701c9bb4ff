import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedPost {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = number | 'hang' | { readonly status: number; readonly headers: Record<string, string> };

/** A receiver of webhooks on this machine: answers as it is told to, then always with 200, and keeps what it got. */
export async function startReceiver() {
  const posts: ReceivedPost[] = [];
  const answers: Answer[] = [];
  let onPost: (post: ReceivedPost) => Promise<void> | void = () => undefined;
  const server = createServer(async (request, response) => {
    const post = { path: request.url ?? '', headers: request.headers, body: await text(request) };
    posts.push(post);
    await onPost(post);
    const answer = answers.shift() ?? 200;
    if (answer === 'hang') return;
    if (typeof answer === 'number') response.writeHead(answer).end('noted');
    else response.writeHead(answer.status, answer.headers).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    answerWith: (...next: Answer[]) => void answers.push(...next),
    /** Called before a post is answered. */
    onPost: (act: typeof onPost) => {
      onPost = act;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
