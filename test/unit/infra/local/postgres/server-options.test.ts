import { serverOptions } from '#infra/local/postgres/server-options';

describe('the command line of PostgreSQL', () => {
  it('listens on this machine only and makes no socket file', () => {
    const line = serverOptions({ cluster: '/d', port: 1, durability: 'full' }).join(' ');
    expect(line).toContain('-c listen_addresses=127.0.0.1 -c unix_socket_directories= ');
    expect(line).not.toContain('fsync');
  });

  it('gives up power-loss safety only when asked', () => {
    expect(serverOptions({ cluster: '/d', port: 1, durability: 'fast' })).toContain('fsync=off');
  });
});
