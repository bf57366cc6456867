import { useState } from 'react';
import type { CallName, Reply, Request } from '#shared/contract/contract.ts';
import { useReply, type ReplyState } from './use-reply.ts';

/**
 * As `useReply`, for a list that is searched while it is shown: what came last stands until the next has come. Else it would go at every key, and with it the line that has the focus, which a
 * dialog then gives to its next button; who presses meanwhile would press that.
 */
export function useStandingReply<N extends CallName>(name: N, request: Request<N>): ReplyState<Reply<N>> {
  const reply = useReply(name, request);
  const [standing, setStanding] = useState(reply.loaded);
  const isNext = reply.loaded.state !== 'loading';
  if (isNext && reply.loaded !== standing) setStanding(reply.loaded);
  return { ...reply, loaded: isNext ? reply.loaded : standing };
}
