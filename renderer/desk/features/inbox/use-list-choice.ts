import { useMemo } from 'react';
import type { ListDetail } from '#shared/domain/list-detail.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

export interface ListChoice {
  readonly leftOut: ReadonlySet<ListDetail>;
  readonly leaveOut: (details: readonly ListDetail[]) => void;
}

/** What this member left out of the list; everything stands there until that is known. A choice that the vault could not keep is taken back on the screen. */
export function useListChoice(): ListChoice {
  const api = useApi();
  const { loaded, reload, put } = useReply('listChoice.get', {});
  const details = loaded.state === 'ready' ? loaded.value.leftOut : undefined;
  const leftOut = useMemo(() => new Set(details ?? []), [details]);
  const leaveOut = (wanted: readonly ListDetail[]): void => {
    put({ leftOut: [...wanted] });
    void api['listChoice.set']({ leftOut: [...wanted] }).then((result) => {
      if (!result.ok) reload();
    });
  };
  return { leftOut, leaveOut };
}
