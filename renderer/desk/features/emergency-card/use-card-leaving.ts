import { useRef, useState } from 'react';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { cardFileName } from '#shared/domain/emergency-card.ts';
import { consentGaps } from '#shared/domain/consent.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** The vault has not looked at the handle yet: the place that was chosen is still good, and only a field has to be mended. */
const beforePlace: ReadonlySet<Code> = new Set<Code>([
  ...consentGaps,
  'wrong-passphrase', 'unlock-delayed', 'busy', 'memory-short', 'approver-same', 'approver-recovery', 'approver-not-permitted', 'approval-needed', 'approval-reason-missing', 'override-reason-missing',
  'receiver-retired', 'purpose-missing', 'passphrase-needed', 'slot-replaced', 'member-removed', 'member-unknown',
]);

type CardReply = Reply<'card.export'> | Reply<'card.shownLarge'>;

export interface CardLeaving {
  readonly reply: CardReply | undefined;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly save: (asked: Request<'card.shownLarge'>) => void;
  readonly show: (asked: Request<'card.shownLarge'>) => void;
}

/**
 * Lets a card out, as a file or shown large. It is looked at before a place is asked for, so that nobody chooses one in vain; what the vault says is kept until the next try.
 */
export function useCardLeaving(): CardLeaving {
  const api = useApi();
  const host = useHost();
  const call = useCall<CardReply | Reply<'card.check'>>();
  const [reply, setReply] = useState<CardReply>();
  /** The place that was chosen, while the vault has not looked at its handle: a mistyped passphrase can be typed again. */
  const place = useRef<string>(undefined);
  const handle = async (): Promise<string | undefined> => (place.current ??= (await host.choose('dossier', cardFileName))?.handle);

  const save = async ({ tipId, card, stated, leaving }: Request<'card.shownLarge'>): Promise<void> => {
    const looked = await call.run(() => api['card.check']({ tipId, card, stated }));
    if (looked === undefined) return;
    if (looked.outcome === 'open') {
      setReply(looked);
      return;
    }
    const chosen = await handle();
    if (chosen === undefined) return;
    await call.run(async (): Promise<Result<Reply<'card.export'>, Code>> => {
      const result = await api['card.export']({ tipId, card, stated, leaving, format: 'pdf', handle: chosen });
      if (result.ok ? result.value.outcome !== 'open' : !beforePlace.has(result.code)) place.current = undefined;
      return result;
    }, setReply);
  };
  return { reply, code: call.code, isBusy: call.isBusy, save: (asked) => void save(asked), show: (asked) => void call.run(() => api['card.shownLarge'](asked), setReply) };
}
