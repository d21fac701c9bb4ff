import { createServer } from 'node:net';
import { freePort } from '#infra/local/process/free-port';

describe('a free port', () => {
  it('is another one when the preferred one is taken, and the preferred one when it is not', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const address = server.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    expect(await freePort(taken)).not.toBe(taken);
    await new Promise(resolve => server.close(resolve));
    expect(await freePort(taken)).toBe(taken);
  });
});
