import { useEffect, useState } from 'react';
import type { CallName, Reply, Request } from '#shared/contract/contract.ts';
import { useReply, type Loaded } from './use-reply.ts';

export interface Pages<T> {
  /** The reply that holds the page that is shown. */
  readonly page: Loaded<T>;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

/** The pages of a list within a reply: the first one stands in the reply that is there anyway, so that nothing else of it goes while pages are turned; further ones are asked for, and again whenever the first changes. */
export function usePages<N extends CallName>(name: N, first: Reply<N>, requestAt: (offset: number) => Request<N>): Pages<Reply<N>> {
  const [offset, onOffset] = useState(0);
  const { loaded, reload } = useReply(name, offset === 0 ? null : requestAt(offset));
  useEffect(reload, [first, reload]);
  return { page: offset === 0 ? { state: 'ready', value: first } : loaded, offset, onOffset };
}
