import { createContext, useContext, type ReactNode } from 'react';
import type { CallName, Reply } from '#shared/contract/contract.ts';
import { mayCall } from '#shared/contract/needed-role.ts';

type HeldRole = Reply<'session.status'>['role'];

const RoleContext = createContext<HeldRole>(null);

/** The role of whoever has the vault open. The vault enforces it; the desk only spares people buttons that would be refused. */
export function RoleProvider({ role, children }: { readonly role: HeldRole; readonly children: ReactNode }) {
  return <RoleContext value={role}>{children}</RoleContext>;
}

/** Whether a call of the contract is open to whoever has the vault open. */
export function useMay(call: CallName): boolean {
  const role = useContext(RoleContext);
  return role !== null && mayCall(role, call);
}
