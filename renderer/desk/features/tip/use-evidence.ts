import { useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { EvidenceView, UnfinishedEvidence } from '#shared/contract/evidence-calls.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { copyName } from './copy-name.ts';

/** The tip a file belongs to. */
export type TipOfFile = Pick<TipView, 'tipId' | 'number'>;

/** A file on its way in or out. */
export interface EvidenceWork {
  readonly tip: TipOfFile;
  readonly kind: 'adding' | 'saving';
  readonly fileName: string;
  readonly done: number;
  /** What `done` is of; 0 until the vault has said so. */
  readonly total: number;
}

type Done = { readonly kind: 'added' } | { readonly kind: 'given-up' } | ({ readonly kind: 'saved' } & Reply<'evidence.save'>);

/** What became of the last one. */
export interface EvidenceEnd {
  readonly tip: TipOfFile;
  readonly fileName: string;
  readonly outcome: Result<Done, Code>;
}

export interface Evidence {
  readonly work: EvidenceWork | undefined;
  readonly end: EvidenceEnd | undefined;
  /** Grows whenever a file has begun, ended, or been given up. */
  readonly changes: number;
  readonly add: (tip: TipOfFile) => void;
  readonly resume: (file: UnfinishedEvidence, from: 'same place' | 'chosen') => void;
  readonly save: (tip: TipOfFile, file: EvidenceView) => void;
  readonly giveUp: (file: UnfinishedEvidence) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

const tipOf = ({ tipId, tipNumber }: UnfinishedEvidence): TipOfFile => ({ tipId, number: tipNumber });

/** The one file that goes in or out at a time. Lives above the screens, so that reading another tip does not lose sight of it. */
export function useEvidence(): Evidence {
  const api = useApi();
  const host = useHost();
  const [work, setWork] = useState<EvidenceWork>();
  const [end, setEnd] = useState<EvidenceEnd>();
  const [changes, setChanges] = useState(0);
  const changed = (): void => setChanges((before) => before + 1);

  useNotice('file.progress', ({ kind, done, total }) => {
    setWork((before) => (before?.kind === kind ? { ...before, done, total } : before));
  });

  const run = async ({ tip, kind, fileName }: Pick<EvidenceWork, 'tip' | 'kind' | 'fileName'>, call: () => Promise<EvidenceEnd['outcome']>): Promise<void> => {
    setEnd(undefined);
    setWork({ tip, kind, fileName, done: 0, total: 0 });
    const ending = call();
    changed();
    const outcome = await ending;
    setWork(undefined);
    setEnd({ tip, fileName, outcome });
    changed();
  };
  const bring = async (result: Promise<Result<unknown, Code>>): Promise<EvidenceEnd['outcome']> => {
    const outcome = await result;
    return outcome.ok ? ok({ kind: 'added' }) : outcome;
  };
  const add = async (tip: TipOfFile): Promise<void> => {
    const chosen = await host.choose('evidence', '');
    if (chosen) await run({ tip, kind: 'adding', fileName: chosen.name }, () => bring(api['evidence.add']({ tipId: tip.tipId, handle: chosen.handle })));
  };
  const resume = async (file: UnfinishedEvidence, from: 'same place' | 'chosen'): Promise<void> => {
    const chosen = from === 'chosen' ? await host.choose('evidence', '') : null;
    if (from === 'chosen' && !chosen) return;
    await run({ tip: tipOf(file), kind: 'adding', fileName: file.fileName }, () => bring(api['evidence.resume']({ evidenceId: file.evidenceId, handle: chosen?.handle ?? null })));
  };
  const save = async (tip: TipOfFile, { evidenceId, fileName }: EvidenceView): Promise<void> => {
    const chosen = await host.choose('attachment', copyName(fileName));
    if (!chosen) return;
    await run({ tip, kind: 'saving', fileName }, async () => {
      const saved = await api['evidence.save']({ evidenceId, handle: chosen.handle });
      return saved.ok ? ok({ kind: 'saved', ...saved.value }) : saved;
    });
  };
  const giveUp = async (file: UnfinishedEvidence): Promise<void> => {
    const outcome = await api['evidence.discard']({ evidenceId: file.evidenceId });
    setEnd({ tip: tipOf(file), fileName: file.fileName, outcome: outcome.ok ? ok({ kind: 'given-up' }) : outcome });
    changed();
  };

  return {
    work,
    end,
    changes,
    add: (tip) => void add(tip),
    resume: (file, from) => void resume(file, from),
    save: (tip, file) => void save(tip, file),
    giveUp: (file) => void giveUp(file),
    stop: () => void api['evidence.stop']({}),
    dismiss: () => setEnd(undefined),
  };
}
