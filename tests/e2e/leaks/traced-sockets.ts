// What strace(1) wrote about the sockets of a family of processes, told apart by the program that runs in each.
import { readFileSync } from 'node:fs';

/** What to trace: sockets, and what is needed to know whose they are. */
export const traced = '%network,execve,clone,clone3,fork,vfork';

export interface SocketCall {
  /** "node" for main, the vault and their threads; "chromium" and others by the file name of their program. */
  readonly program: string;
  readonly call: string;
  /** AF_UNIX, AF_INET, ...; undefined where the call names none. */
  readonly family: string | undefined;
  readonly line: string;
}

const startsProcess = /^(?:clone3?|fork|vfork)\b/;

/** Every call about sockets, in the order of the file, with the program that made it. */
export function socketCallsIn(file: string, firstProgram: string): readonly SocketCall[] {
  const processOf = new Map<number, number>();
  const programOf = new Map<number, string>();
  const unfinished = new Map<number, string>();
  const calls: SocketCall[] = [];
  for (const raw of readFileSync(file, 'latin1').split('\n')) {
    const [, tidText = '', said = ''] = /^(\d+)\s+(.*)$/.exec(raw) ?? [];
    if (tidText === '') continue;
    const tid = Number(tidText);
    let line = said;
    if (line.endsWith('<unfinished ...>')) {
      unfinished.set(tid, line.replace(/\s*<unfinished \.\.\.>$/, ''));
      // A call about a socket is judged as it begins: it may never come back.
      if (startsProcess.test(line) || line.startsWith('execve')) continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(line);
    if (resumed) {
      const begun = unfinished.get(tid) ?? '';
      unfinished.delete(tid);
      if (!startsProcess.test(begun) && !begun.startsWith('execve')) continue;
      line = begun + (resumed[1] ?? '');
    }
    const process = processOf.get(tid) ?? tid;
    const program = programOf.get(process) ?? firstProgram;
    const [, call = ''] = /^(\w+)\(/.exec(line) ?? [];
    if (startsProcess.test(line)) {
      const child = Number(/= (\d+)(?:\s|$)/.exec(line)?.[1] ?? 0);
      if (child === 0) continue;
      processOf.set(child, line.includes('CLONE_THREAD') ? process : child);
      if (!line.includes('CLONE_THREAD')) programOf.set(child, program);
    } else if (call === 'execve') {
      if (line.trimEnd().endsWith('= 0')) programOf.set(process, /^execve\("(?:[^"]*\/)?([^"/]*)"/.exec(line)?.[1] ?? program);
    } else if (call !== '') {
      calls.push({ program, call, family: /\b(AF_[A-Z0-9]+)\b/.exec(line)?.[1], line });
    }
  }
  return calls;
}
