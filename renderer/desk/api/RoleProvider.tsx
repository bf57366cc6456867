import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CallName, Reply } from '#shared/contract/contract.ts';
import { mayCall } from '#shared/contract/needed-role.ts';
import { isRefusedInSample } from '#shared/contract/sample-calls.ts';

type HeldRole = Reply<'session.status'>['role'];

interface Held {
  readonly role: HeldRole;
  readonly isSample: boolean;
}

const HeldContext = createContext<Held>({ role: null, isSample: false });

/** The role of whoever has the vault open, and whether that is the sample vault. The vault enforces both; the desk only spares people buttons that would be refused. */
export function RoleProvider({ role, isSample, children }: Held & { readonly children: ReactNode }) {
  const held = useMemo(() => ({ role, isSample }), [role, isSample]);
  return <HeldContext value={held}>{children}</HeldContext>;
}

/** Whether a call of the contract is open to whoever has the vault open. */
export function useMay(call: CallName): boolean {
  const { role, isSample } = useContext(HeldContext);
  return role !== null && mayCall(role, call) && !(isSample && isRefusedInSample(call));
}

/** Whether the role alone covers the call, whatever vault is open. */
export function useMayByRole(call: CallName): boolean {
  const { role } = useContext(HeldContext);
  return role !== null && mayCall(role, call);
}

/** Whether everything in the open vault is invented. */
export function useIsSample(): boolean {
  return useContext(HeldContext).isSample;
}
