import { useEffect, useState } from 'react';
import { dossierClaimsAtOnce, type DossierClaims } from '#shared/contract/compound-dossier-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply, type Loaded } from '../../api/use-reply.ts';
import { useSettled } from '../../api/use-settled.ts';

/** Reading all that is said of a place again takes the vault a while: not at every key, but when nobody types on. */
const settledAfterMs = 600;

export interface ListedClaims {
  /** The page that is shown. */
  readonly page: Loaded<DossierClaims>;
  readonly request: Request<'compoundDossier.claims'>;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
  /** The last answer, whichever page it was of: what it says of all claims holds while another page is on its way. undefined: there was none yet. */
  readonly known: DossierClaims | undefined;
  readonly put: (claims: DossierClaims) => void;
  /** Something that was typed has been kept. */
  readonly onKept: () => void;
  /** Another one each time that what was kept is settled. */
  readonly round: string;
}

/** What is said of the compound, a page at a time. Only the page goes while the next one is on its way; whoever shows more than the list stays. */
export function useDossierClaims(compoundId: string): ListedClaims {
  const [offset, onOffset] = useState(0);
  const request = { compoundId, offset, limit: dossierClaimsAtOnce };
  const { loaded: page, put, reload } = useReply('compoundDossier.claims', request);
  const [known, setKnown] = useState<DossierClaims>();
  const [kept, setKept] = useState(0);
  const round = useSettled(String(kept), settledAfterMs);
  useEffect(() => {
    if (round !== '0') reload();
  }, [round, reload]);
  if (page.state === 'ready' && page.value !== known) setKnown(page.value);
  useNotice('tips.changed', reload);
  useNotice('compounds.changed', reload);
  useNotice('organisations.changed', reload);
  return { page, request, offset, onOffset, known, put, onKept: () => setKept((before) => before + 1), round };
}
