import { useEffect, useState } from 'react';
import type { Api } from '#shared/contract/contract.ts';
import type { FileReference, FileView } from '#shared/contract/viewing-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Region } from '#shared/viewing/decode-limits.ts';
import { useApi } from '../api/ConnectionProvider.tsx';

export interface DecodedFile {
  readonly view: FileView;
  /** Raw pixels or samples, as many as the view says. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Has a file decoded and fetches what came of it, piece by piece. `not-found` when another view has taken its place meanwhile. */
export async function fetchDecoded(api: Pick<Api, 'viewing.decode' | 'viewing.piece'>, file: FileReference, region: Region | null): Promise<Result<DecodedFile, Code>> {
  const decoded = await api['viewing.decode']({ file, region });
  return decoded.ok ? fetchPieces(api, decoded.value) : decoded;
}

/** Fetches what waits in the vault, piece by piece. `not-found` when another view has taken its place meanwhile. */
export async function fetchPieces(api: Pick<Api, 'viewing.piece'>, view: FileView): Promise<Result<DecodedFile, Code>> {
  const bytes = new Uint8Array(view.sizeBytes);
  let filled = 0;
  for (let index = 0; index < view.pieces; index += 1) {
    const piece = await api['viewing.piece']({ viewId: view.viewId, index });
    if (!piece.ok) return piece;
    bytes.set(piece.value.bytes, filled);
    filled += piece.value.bytes.length;
  }
  return { ok: true, value: { view, bytes } };
}

export type DecodingState = { readonly state: 'decoding' } | { readonly state: 'failed'; readonly code: Code } | { readonly state: 'ready'; readonly decoded: DecodedFile };

/** The whole of a file, decoded when the component appears and forgotten by the vault when it goes. */
export function useDecoded(file: FileReference): DecodingState {
  const api = useApi();
  const [state, setState] = useState<DecodingState>({ state: 'decoding' });
  const { kind, id } = file;
  useEffect(() => {
    let isCurrent = true;
    void fetchDecoded(api, { kind, id }, null).then((result) => {
      if (isCurrent) setState(result.ok ? { state: 'ready', decoded: result.value } : { state: 'failed', code: result.code });
    });
    return () => {
      isCurrent = false;
      void api['viewing.close']({});
    };
  }, [api, kind, id]);
  return state;
}
