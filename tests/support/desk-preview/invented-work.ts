import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { Work, workCalls } from '#shared/contract/work-calls.ts';

const people: Work['people'] = [
  { memberId: 'd'.repeat(32), name: 'Dara Invented', isSelf: true },
  { memberId: 'e'.repeat(32), name: 'សុភា Invented', isSelf: false },
];

/** Who sees to which tip, kept while the preview runs. */
export function inventedWork(send: (notice: Notice) => void): Pick<Handlers, keyof typeof workCalls> {
  const kept = new Map<string, Work>();
  const of = (tipId: string): Work =>
    kept.get(tipId) ?? {
      assignee: null,
      due: { at: Date.now() - 7_200_000, note: 'Ask the cook again (invented)' },
      notes: [{ noteId: 'f'.repeat(32), text: 'Called back, nobody answered (invented).', writtenAt: Date.now() - 3_600_000, actor: 'Dara Invented', actorRemoved: false }],
      notesTotal: 1,
      draft: null,
      people,
    };
  const change = (tipId: string, next: Partial<Work>): { readonly ok: true; readonly value: Work } => {
    const work = { ...of(tipId), ...next };
    kept.set(tipId, work);
    send({ notice: 'tips.changed', value: {} });
    return { ok: true, value: work };
  };
  return {
    'work.ofTip': ({ tipId }) => ({ ok: true, value: of(tipId) }),
    'work.assign': ({ tipId, memberId }) => change(tipId, { assignee: memberId === null ? null : { memberId, name: people.find((person) => person.memberId === memberId)?.name ?? '', isRemoved: false } }),
    'work.setDue': ({ tipId, at, note }) => change(tipId, { due: at === null ? null : { at, note } }),
    'work.note': ({ tipId, text }) => change(tipId, { draft: null, notesTotal: of(tipId).notesTotal + 1, notes: [{ noteId: String(of(tipId).notes.length).padStart(32, '0'), text, writtenAt: Date.now(), actor: 'Dara Invented', actorRemoved: false }, ...of(tipId).notes] }),
    'work.noteDraft': ({ tipId, text }) => {
      kept.set(tipId, { ...of(tipId), draft: text === '' ? null : text });
      return { ok: true, value: {} };
    },
    'work.counts': () => ({ ok: true, value: { self: people[0]?.memberId ?? '', mine: 4, due: 2 } }),
  };
}
