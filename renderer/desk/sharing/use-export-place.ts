import { useRef } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useHost } from '../api/ConnectionProvider.tsx';

/** The vault has not looked at the handle yet: the place that was chosen is still good, and only a field has to be mended. */
const beforePlace: ReadonlySet<Code> = new Set<Code>(['wrong-passphrase', 'unlock-delayed', 'busy', 'memory-short', 'approver-same', 'approver-recovery', 'approver-not-permitted', 'approval-needed', 'approval-reason-missing', 'override-reason-missing', 'consent-of-tips', 'held-not-compared', 'briefings-tell-together', 'shown-reason-missing', 'plain-reason-missing', 'receiver-key-missing', 'receiver-needed', 'receiver-retired', 'purpose-missing', 'passphrase-needed', 'slot-replaced', 'member-removed', 'member-unknown']);

export interface ExportPlace {
  /** The handle of where a file of this name goes: as it was chosen before where that is still good, else asked for. undefined: nobody chose. */
  readonly choose: (name: string) => Promise<string | undefined>;
  /** What came of the export: whether the place is still good. */
  readonly tried: (outcome: Result<unknown, Code>) => void;
}

/** Where a finished file goes: chosen once, and good for another try while only a field has to be mended. */
export function useExportPlace(): ExportPlace {
  const host = useHost();
  const place = useRef<{ readonly name: string; readonly handle: string }>(undefined);
  return {
    choose: async (name) => {
      const chosen = place.current?.name === name ? place.current : await host.choose('dossier', name);
      if (!chosen) return undefined;
      place.current = { name, handle: chosen.handle };
      return chosen.handle;
    },
    tried: (outcome) => {
      if (outcome.ok || !beforePlace.has(outcome.code)) place.current = undefined;
    },
  };
}
