/** The command line of the local PostgreSQL: reachable on this machine only, by password, without a socket file. */
export function serverOptions(options: { cluster: string; port: number; durability: 'full' | 'fast' }): string[] {
  // Commits stay synchronous: given up, a killed server would lose the last ones, not only a machine without power.
  const fast = { fsync: 'off', full_page_writes: 'off' };
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's path may have 107 characters, and a data folder lies as deep as its owner likes.
    unix_socket_directories: '',
    log_min_messages: 'warning',
    // Each process keeps a pool of its own, and a worker, an API and commands may run side by side.
    max_connections: '300',
    // A stop need not wait for connections that nobody closes.
    tcp_keepalives_idle: '60',
    ...(options.durability === 'fast' ? fast : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', options.cluster, '-p', String(options.port), ...flags];
}
