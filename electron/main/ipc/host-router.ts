import { ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { hostCalls, hostChannel, type HostCallName, type HostReply, type HostRequest } from '#shared/contract/host-calls.ts';
import type { RequestCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { isFromDesk } from '../security/sender.ts';

export type HostHandlers = { readonly [N in HostCallName]: (request: HostRequest<N>) => Promise<HostReply<N>> | HostReply<N> };

type AnyHandler = (request: unknown) => unknown;

/** A strict object without fields would also take a list, a date or a map. */
const isPlainObject = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Object]';

/** One loop for every call: the sender is checked, the request parsed, and only then is a handler asked. */
export function routeHostCalls(handlers: HostHandlers, desk: () => WebContents | undefined): void {
  for (const name of Object.keys(hostCalls) as HostCallName[]) {
    ipcMain.handle(hostChannel(name), async (event, ...received: unknown[]): Promise<Result<unknown, RequestCode>> => {
      if (!isFromDesk(event, desk())) return fail('bad-request');
      const [request] = received;
      const parsed = v.safeParse(hostCalls[name].request, received.length === 1 && isPlainObject(request) ? request : undefined);
      if (!parsed.success) return fail('bad-request');
      // The parsed request fits the handler of the same name: both types derive from one entry of the contract.
      return ok(await (handlers[name] as AnyHandler)(parsed.output));
    });
  }
}
