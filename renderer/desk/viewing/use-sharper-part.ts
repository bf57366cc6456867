import { useEffect, useState } from 'react';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import type { Region } from '#shared/viewing/decode-limits.ts';
import { useApi } from '../api/ConnectionProvider.tsx';
import type { Size } from './turned.ts';
import { fetchDecoded } from './use-decoded.ts';

export interface SharperPart {
  readonly region: Region;
  readonly size: Size;
  readonly bytes: Uint8Array;
}

/** Time to come to rest: each part is decoded in a window of its own. */
const restMs = 350;

/** The part that is looked at, decoded again with all its pixels, once nobody scrolls or zooms any more. `wanted`: undefined where the picture is sharp as it is. */
export function useSharperPart(file: FileReference, wanted: Region | undefined): SharperPart | undefined {
  const api = useApi();
  const [part, setPart] = useState<SharperPart>();
  const { kind, id } = file;
  const key = wanted === undefined ? '' : JSON.stringify(wanted);
  useEffect(() => {
    if (key === '') {
      setPart(undefined);
      return undefined;
    }
    const region = JSON.parse(key) as Region;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      void fetchDecoded(api, { kind, id }, region).then((result) => {
        // Where it fails, what is shown is the whole picture, less sharp.
        if (!isCurrent || !result.ok || result.value.view.kind !== 'picture') return;
        const { width, height } = result.value.view;
        setPart({ region, size: { width, height }, bytes: result.value.bytes });
      });
    }, restMs);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [api, kind, id, key]);
  return part;
}
