// `protocol`: the app answers the requests of its own scheme, each session with its own handlers.
import { strict } from './strict.mjs';

/** Headers that carry a policy, and with it addresses. */
const policyHeaders = new Set(['content-security-policy', 'content-security-policy-report-only']);

/** @typedef {Map<string, (request: Request) => Response | Promise<Response>>} Handlers */

/** @param {import('./host.mjs').Host} host @param {Handlers} handlers */
export function createProtocol(host, handlers) {
  return strict('protocol', {
    registerSchemesAsPrivileged(schemes) {
      if (host.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme } of schemes) host.addresses.add(scheme);
    },
    handle(scheme, handler) {
      host.needReady('protocol.handle');
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      host.addresses.add(scheme);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  });
}

/**
 * Asks the app's handler and says its answer in the terms of the Fetch domain.
 * @param {import('./host.mjs').Host} host
 * @param {(request: Request) => Response | Promise<Response>} handler
 * @param {string} url in the app's terms
 * @param {{ method: string, headers: Record<string, string>, postDataEntries?: { bytes?: string }[] }} request as Chromium paused it
 */
export async function answer(host, handler, url, request) {
  const parts = request.postDataEntries?.map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const body = parts ? { body: Buffer.concat(parts), duplex: 'half' } : {};
  const response = await handler(new Request(url, { method: request.method, headers: request.headers, ...body }));
  if (!(response instanceof Response) || response.type === 'error') throw new Error('the handler gave no response');
  const headers = [...response.headers].map(([name, value]) => ({
    name,
    value: policyHeaders.has(name) ? host.addresses.policyToBrowser(value) : name === 'location' ? host.addresses.toBrowser(value) : value,
  }));
  return { responseCode: response.status, responseHeaders: headers, body: Buffer.from(await response.arrayBuffer()).toString('base64') };
}
