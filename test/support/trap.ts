import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A port on which nobody has any business, over TCP and UDP: counts whoever comes. */
export async function setTrap() {
  let caught = 0;
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    caught += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => {
    caught += 1;
  });
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    caught: () => caught,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      datagrams.close();
      await once(server, 'close');
    },
  };
}
