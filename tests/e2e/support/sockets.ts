// Which internet sockets processes hold, read from Linux's own tables (proc(5): /proc/<pid>/net/tcp and its siblings).
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface InternetSocket {
  readonly pid: number;
  readonly protocol: string;
  readonly local: string;
  readonly remote: string;
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'] as const;

/** Addresses as the tables write them: little-endian words in hexadecimal. */
const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/;
const unconnected = /^0+:0000$/;

/** True when neither end is outside this machine. A socket bound to every address is not local. */
export const isLocal = (socket: InternetSocket): boolean => loopback.test(socket.local) && (loopback.test(socket.remote) || unconnected.test(socket.remote));

/** Every internet socket that one of these processes holds at this moment. */
export function internetSockets(pids: readonly number[]): InternetSocket[] {
  // The tables are those of a network namespace: read once for each, since a look has to be quick.
  const tablesOf = new Map<string, readonly Row[]>();
  return pids.flatMap((pid) => {
    const held = new Set(socketInodes(pid));
    if (held.size === 0) return [];
    const namespace = linkOf(`/proc/${String(pid)}/ns/net`);
    const rows = tablesOf.get(namespace) ?? tables.flatMap((protocol) => rowsOf(pid, protocol));
    tablesOf.set(namespace, rows);
    return rows.filter((row) => held.has(row.inode)).map(({ protocol, local, remote }) => ({ pid, protocol, local, remote }));
  });
}

interface Row {
  readonly protocol: string;
  readonly local: string;
  readonly remote: string;
  readonly inode: string;
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/fd`).flatMap((descriptor) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${String(pid)}/fd/${descriptor}`))?.[1] ?? []);
  } catch {
    return []; // ended meanwhile
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

function rowsOf(pid: number, protocol: string): readonly Row[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${String(pid)}/net/${protocol}`, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').slice(1).flatMap((line) => {
    const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
    return inode === '' ? [] : [{ protocol, local, remote, inode }];
  });
}
