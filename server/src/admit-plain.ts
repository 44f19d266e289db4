import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** How a connection encrypted by TLS begins (RFC 8446, 5.1: a handshake record). */
const handshake = 0x16;
const silentMillisecondsMost = 30_000;

/**
 * Lets plain HTTP in at the port of an HTTPS server, so that who typed `http://`, or nothing at all, is sent to the right
 * address in place of being told that the connection broke. What such a request gets is decided where requests are checked.
 */
export function admitPlain(server: Server): void {
  const [encrypted] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (encrypted === undefined) throw new Error('An HTTPS server listens for connections.');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    // Whoever goes away before the first byte has told us nothing we need to answer.
    const ended = () => socket.destroy();
    socket.on('error', ended);
    socket.setTimeout(silentMillisecondsMost, ended);
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      socket.off('error', ended);
      socket.off('timeout', ended);
      socket.setTimeout(0);
      if (first === null) return void socket.destroy();
      socket.unshift(first);
      // What HTTPS does with a connection once it is decrypted is what HTTP does with one from the start.
      if (first[0] === handshake) encrypted.call(server, socket);
      else server.emit('secureConnection', socket);
    });
  });
}
