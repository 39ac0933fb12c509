/**
 * The crowd of the flood bench, a process of its own: tries to sign in with a wrong password at a fixed rate, and prints what it was answered as a line of JSON.
 *
 *   node sign-in-attempts.ts PORT RATE SECONDS LOGIN ADDRESSES     ADDRESSES: from how many networks it seems to come (a proxy's header says so)
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const [port = '0', rate = '1000', seconds = '10', login = '', addresses = '1'] = process.argv.slice(2);
/** Whoever waits for an answer holds a connection. */
const connectionsAtMost = 1_500;
const tick = 5;

const answered: Record<string, number> = {};
const free: Socket[] = [];
let [opened, sent, missed] = [0, 0, 0];

/** A request as bytes: nothing is built while the clock runs but a few characters. */
function attempt(rank: number): string {
  const group = rank % Number(addresses);
  const body = `login=${encodeURIComponent(login)}&password=wrong-${rank}&next=%2Fhome`;
  const from = `10.${(group >> 16) & 255}.${(group >> 8) & 255}.${group & 255}`;
  return `POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\nx-forwarded-for: ${from}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

function open(): Socket {
  opened += 1;
  const socket = connect(Number(port), '127.0.0.1');
  socket.setNoDelay(true);
  let left = 0;
  socket.on('data', (bytes) => {
    if (left === 0) {
      const head = bytes.subarray(0, 4_000).toString('latin1');
      const status = head.slice(9, 12);
      answered[status] = (answered[status] ?? 0) + 1;
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? '0';
      left = Number(length) + head.indexOf('\r\n\r\n') + 4;
    }
    left -= bytes.length;
    if (left <= 0) {
      left = 0;
      free.push(socket);
    }
  });
  const gone = (): void => {
    opened -= 1;
    const place = free.indexOf(socket);
    if (place >= 0) free.splice(place, 1);
  };
  socket.on('error', () => undefined);
  socket.on('close', gone);
  return socket;
}

const from = performance.now();
const beat = setInterval(() => {
  const now = performance.now() - from;
  const due = Math.min((now / 1000) * Number(rate), Number(rate) * Number(seconds));
  while (sent + missed < due) {
    const socket = free.pop() ?? (opened < connectionsAtMost ? open() : undefined);
    if (socket) {
      socket.write(attempt(sent));
      sent += 1;
    } else missed += 1;
  }
  if (now < Number(seconds) * 1000 + 500) return;
  clearInterval(beat);
  process.stdout.write(`${JSON.stringify({ sent, missed, answered })}\n`);
  process.exit(0);
}, tick);
