import { useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { EvidenceView, UnfinishedEvidence } from '#shared/contract/evidence-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { copyName } from './copy-name.ts';

/** A file on its way in or out. */
export interface EvidenceWork {
  readonly tipId: string;
  readonly kind: 'adding' | 'saving';
  readonly fileName: string;
  readonly done: number;
  /** What `done` is of; 0 until the vault has said so. */
  readonly total: number;
}

/** What became of the last one. */
export interface EvidenceEnd {
  readonly tipId: string;
  readonly outcome: Result<{ readonly saved?: Reply<'evidence.save'> }, Code>;
}

export interface Evidence {
  readonly work: EvidenceWork | undefined;
  readonly end: EvidenceEnd | undefined;
  readonly add: (tipId: string) => void;
  readonly resume: (file: UnfinishedEvidence, from: 'same place' | 'chosen') => void;
  readonly save: (tipId: string, file: EvidenceView) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The one file that goes in or out at a time. Lives above the screens, so that reading another tip does not lose sight of it. */
export function useEvidence(): Evidence {
  const api = useApi();
  const host = useHost();
  const [work, setWork] = useState<EvidenceWork>();
  const [end, setEnd] = useState<EvidenceEnd>();

  useNotice('file.progress', ({ kind, done, total }) => {
    setWork((before) => (before?.kind === kind ? { ...before, done, total } : before));
  });

  const run = async (begun: Pick<EvidenceWork, 'tipId' | 'kind' | 'fileName'>, call: () => Promise<EvidenceEnd['outcome']>): Promise<void> => {
    setEnd(undefined);
    setWork({ ...begun, done: 0, total: 0 });
    const outcome = await call();
    setWork(undefined);
    setEnd({ tipId: begun.tipId, outcome });
  };
  const bring = async (result: Promise<Result<unknown, Code>>): Promise<EvidenceEnd['outcome']> => {
    const outcome = await result;
    return outcome.ok ? { ok: true, value: {} } : outcome;
  };
  const add = async (tipId: string): Promise<void> => {
    const chosen = await host.choose('evidence', '');
    if (chosen) await run({ tipId, kind: 'adding', fileName: chosen.name }, () => bring(api['evidence.add']({ tipId, handle: chosen.handle })));
  };
  const resume = async ({ evidenceId, tipId, fileName }: UnfinishedEvidence, from: 'same place' | 'chosen'): Promise<void> => {
    const chosen = from === 'chosen' ? await host.choose('evidence', '') : null;
    if (from === 'chosen' && !chosen) return;
    await run({ tipId, kind: 'adding', fileName }, () => bring(api['evidence.resume']({ evidenceId, handle: chosen?.handle ?? null })));
  };
  const save = async (tipId: string, { evidenceId, fileName }: EvidenceView): Promise<void> => {
    const chosen = await host.choose('attachment', copyName(fileName));
    if (!chosen) return;
    await run({ tipId, kind: 'saving', fileName }, async () => {
      const saved = await api['evidence.save']({ evidenceId, handle: chosen.handle });
      return saved.ok ? { ok: true, value: { saved: saved.value } } : saved;
    });
  };

  return {
    work,
    end,
    add: (tipId) => void add(tipId),
    resume: (file, from) => void resume(file, from),
    save: (tipId, file) => void save(tipId, file),
    stop: () => void api['evidence.stop']({}),
    dismiss: () => setEnd(undefined),
  };
}
