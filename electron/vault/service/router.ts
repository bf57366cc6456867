import * as v from 'valibot';
import { contract, requestEnvelope, requestUnitsAtMost, type CallName, type Handlers, type Notice, type ReplyEnvelope } from '#shared/contract/contract.ts';
import { mayCall } from '#shared/contract/needed-role.ts';
import { isRefusedInSample } from '#shared/contract/sample-calls.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { destinationCode } from '../platform/destination.ts';
import { storageCode } from '../store/storage-code.ts';
import type { ServicePort } from './port.ts';
import { isWithinSize } from './request-size.ts';

type AnyHandler = (request: unknown) => Promise<Result<unknown, Code>> | Result<unknown, Code>;

export interface RouterOptions {
  readonly handlers: Handlers;
  /** The role of the member who has the vault open; undefined while none is. */
  readonly role: () => Role | undefined;
  /** Whether the open vault is the sample vault. */
  readonly isSample: () => boolean;
  /** 32 hex digits that name a bug without saying what was in the request. */
  readonly newIncident: () => string;
  /** Told of every bug: its incident and the name and stack of the error, never its message or the request. */
  readonly onIncident: (incident: string, problem: unknown) => void;
}

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

const isPlainObject = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Object]';

/**
 * Serves one port: every message is size-checked, parsed against the contract and handed to the handler of its name.
 * Expected outcomes travel as codes; a thrown error becomes a storage code when storage threw it, otherwise `internal`.
 */
export function servePort(port: ServicePort, options: RouterOptions): (notice: Notice) => void {
  const answer = async (number: number, name: CallName, request: unknown): Promise<ReplyEnvelope> => {
    // A strict object without fields would also take a list, a date or a map.
    const parsed = v.safeParse(contract[name].request, isPlainObject(request) ? request : undefined);
    if (!parsed.success) return { number, ok: false, code: 'bad-request' };
    try {
      // Without an open vault the handler itself says so. Looking the role up reads the vault, and a disk can refuse that.
      const held = options.role();
      if (held !== undefined && !mayCall(held, name)) return { number, ok: false, code: 'not-permitted' };
      if (isRefusedInSample(name) && options.isSample()) return { number, ok: false, code: 'not-in-sample' };
      // The parsed request fits the handler of the same name: both types derive from one entry of the contract.
      const outcome = await (options.handlers[name] as AnyHandler)(parsed.output);
      return outcome.ok ? { number, ok: true, value: outcome.value } : { number, ok: false, code: outcome.code };
    } catch (problem) {
      const code = destinationCode(problem) ?? storageCode(problem);
      if (code !== undefined) return { number, ok: false, code };
      const incident = options.newIncident();
      options.onIncident(incident, problem);
      return { number, ok: false, code: 'internal', incident };
    }
  };
  port.onMessage((message) => {
    if (!isWithinSize(message, requestUnitsAtMost)) {
      const number = typeof message === 'object' && message !== null && 'number' in message && Number.isSafeInteger(message.number) ? (message.number as number) : undefined;
      if (number !== undefined) port.post({ number, ok: false, code: 'bad-request' } satisfies ReplyEnvelope);
      return;
    }
    const envelope = v.safeParse(requestEnvelope, message);
    if (!envelope.success) return;
    const { number, call, request } = envelope.output;
    if (!isCall(call)) {
      port.post({ number, ok: false, code: 'bad-request' } satisfies ReplyEnvelope);
      return;
    }
    void answer(number, call, request).then((reply) => {
      port.post(reply);
    });
  });
  return (notice) => {
    port.post(notice);
  };
}
