import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import type { Api, NoticeName } from '#shared/contract/contract.ts';
import type { Connection, Host } from './connect.ts';
import type { NoticeValue } from './port-client.ts';

const ConnectionContext = createContext<Connection | undefined>(undefined);

export function ConnectionProvider({ connection, children }: { readonly connection: Connection; readonly children: ReactNode }) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('no ConnectionProvider above this component');
  return connection;
}

/** Every call of the contract as a typed function. */
export function useApi(): Api {
  return useConnection().api;
}

/** File dialogs, the kind of host, and the lock. */
export function useHost(): Host {
  return useConnection().host;
}

/** Runs `listener` whenever the vault sends this notice while the component is mounted. */
export function useNotice<N extends NoticeName>(name: N, listener: (value: NoticeValue<N>) => void): void {
  const { onNotice } = useConnection();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onNotice(name, (value) => latest.current(value)), [onNotice, name]);
}
