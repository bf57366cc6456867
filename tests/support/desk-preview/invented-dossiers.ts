import type { Handlers } from '#shared/contract/contract.ts';
import type { DossierBlock, DossierDraft } from '#shared/contract/dossier-calls.ts';
import { sealedFileName } from '#shared/domain/sealing.ts';
import type { InventedTip } from './invented-tips.ts';

/** `dossier.compare` is with what left (invented-disclosures.ts). */
type DossierHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `dossier.${string}`>, 'dossier.compare'>>;
type Draft = { -readonly [K in keyof DossierDraft]: DossierDraft[K] };

const randomId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function blocksOf(draft: Draft): DossierBlock[] {
  return [
    { kind: 'heading', level: 1, text: draft.title },
    { kind: 'note', text: 'Tips are unverified statements of people who stay unnamed. Invented data.' },
    ...draft.texts.flatMap((text): DossierBlock[] => {
      const parts: ({ kind: 'kept'; text: string } | { kind: 'placeholder'; text: string })[] = [];
      let from = 0;
      for (const hidden of [...text.hidden].sort((a, b) => a.start - b.start)) {
        parts.push({ kind: 'kept', text: text.text.slice(from, hidden.start) }, { kind: 'placeholder', text: hidden.label });
        from = hidden.end;
      }
      parts.push({ kind: 'kept', text: text.text.slice(from) });
      const heading: DossierBlock[] = text.field === 'narrative' ? [{ kind: 'heading', level: 2, text: `Tip ${text.tipNumber}` }] : [];
      return [...heading, { kind: 'passage', language: text.language, parts }];
    }),
  ];
}

/** Dossiers in memory: exact matches only, which is enough to look at the screen. */
export function inventedDossiers(tips: () => readonly InventedTip[]): DossierHandlers {
  const drafts = new Map<string, Draft>();
  const withDraft = (dossierId: string, change: (draft: Draft) => void): ReturnType<DossierHandlers['dossier.get']> => {
    const draft = drafts.get(dossierId);
    if (!draft) return { ok: false, code: 'dossier-absent' };
    change(draft);
    return { ok: true, value: structuredClone(draft) };
  };
  const foundIn = (dossierId: string): ReturnType<DossierHandlers['dossier.found']> => {
    const draft = drafts.get(dossierId);
    return draft ? { ok: true, value: { likely: 0, possible: 0, kept: 0, texts: draft.texts.map(({ textId }) => ({ textId, finds: [], kept: [] })) } } : { ok: false, code: 'dossier-absent' };
  };
  let persons = 0;
  return {
    'dossier.list': () => ({ ok: true, value: { total: drafts.size, dossiers: [...drafts.values()].map((draft) => ({ dossierId: draft.dossierId, title: draft.title, createdAt: draft.createdAt, tips: new Set(draft.texts.map((text) => text.tipId)).size, exportedAt: null })) } }),
    'dossier.create': ({ title, tipIds }) => {
      const chosen = tips().filter((tip) => tipIds.includes(tip.row.tipId));
      const draft: Draft = {
        dossierId: randomId(),
        title,
        createdAt: Date.now(),
        reviewed: [],
        texts: chosen.flatMap(({ view }) =>
          (['narrative', 'place', 'when'] as const).flatMap((field) => {
            const text = view[field];
            return text === null ? [] : [{ textId: randomId(), tipId: view.tipId, tipNumber: view.number, field, language: view.language, text, hidden: [] }];
          }),
        ),
      };
      drafts.set(draft.dossierId, draft);
      return { ok: true, value: structuredClone(draft) };
    },
    'dossier.get': ({ dossierId }) => withDraft(dossierId, () => undefined),
    'dossier.hide': ({ dossierId, textId, start, end, action, everyOccurrence, role, instead, reason }) =>
      withDraft(dossierId, (draft) => {
        const wanted = draft.texts.find((text) => text.textId === textId)?.text.slice(start, end) ?? '';
        if (action === 'pseudonym') persons += 1;
        const label = action === 'remove' ? '[removed]' : `Person ${String.fromCharCode(64 + persons)}`;
        draft.reviewed = draft.reviewed.filter((id) => id !== textId);
        draft.texts = draft.texts.map((text) => {
          const found = everyOccurrence && wanted !== '' ? [...text.text.matchAll(new RegExp(wanted.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`), "giu"))].map((match) => match.index) : text.textId === textId ? [start] : [];
          const fresh = found.filter((at) => !text.hidden.some((hidden) => at < hidden.end && at + wanted.length > hidden.start));
          const entity = randomId();
          return { ...text, hidden: [...text.hidden, ...fresh.map((at) => ({ redactionId: randomId(), textId: text.textId, start: at, end: at + wanted.length, action, label, entity, group: entity, role: role ?? 'third-party', instead: instead ?? '', reason: reason ?? null, reasonWords: '', otherWord: null }))] };
        });
      }),
    'dossier.setRole': ({ dossierId }) => withDraft(dossierId, () => undefined),
    'dossier.link': ({ dossierId }) => withDraft(dossierId, () => undefined),
    'dossier.unlink': ({ dossierId }) => withDraft(dossierId, () => undefined),
    'dossier.proposals': () => ({ ok: true, value: { proposals: ['May 2026'] } }),
    'dossier.rarity': () => ({ ok: true, value: { entities: [], values: [], together: [], uncounted: 0 } }),
    'dossier.otherWord': ({ dossierId, textId, start, end, isOther }) =>
      withDraft(dossierId, (draft) => {
        draft.texts = draft.texts.map((text) => ({ ...text, hidden: text.hidden.map((hidden) => (hidden.textId === textId && hidden.start === start && hidden.end === end ? { ...hidden, action: isOther ? 'keep' : 'remove', otherWord: isOther ? { by: 'Dara (invented)', at: Date.now() } : null } : hidden)) }));
      }),
    'dossier.show': ({ dossierId, redactionId }) =>
      withDraft(dossierId, (draft) => {
        draft.texts = draft.texts.map((text) => ({ ...text, hidden: text.hidden.filter((hidden) => hidden.redactionId !== redactionId) }));
      }),
    'dossier.found': ({ dossierId }) => foundIn(dossierId),
    // Invented tips have no files.
    'dossier.pictures': () => ({ ok: true, value: { pictures: [], offered: [], offeredTotal: 0 } }),
    'dossier.addPicture': () => ({ ok: false, code: 'not-found' }),
    'dossier.paint': () => ({ ok: false, code: 'not-found' }),
    'dossier.removePicture': () => ({ ok: true, value: { pictures: [], offered: [], offeredTotal: 0 } }),
    'dossier.paintedPicture': () => ({ ok: false, code: 'not-found' }),
    'dossier.pictureReviewed': () => ({ ok: false, code: 'not-found' }),
    'dossier.keep': ({ dossierId }) => foundIn(dossierId),
    'dossier.askAgain': ({ dossierId }) => foundIn(dossierId),
    'dossier.markReviewed': ({ dossierId, textId, reviewed }) =>
      withDraft(dossierId, (draft) => {
        draft.reviewed = reviewed ? [...new Set([...draft.reviewed, textId])] : draft.reviewed.filter((id) => id !== textId);
      }),
    'dossier.preview': ({ dossierId }) => {
      const draft = drafts.get(dossierId);
      return draft ? { ok: true, value: { blocks: blocksOf(draft), shown: [] } } : { ok: false, code: 'dossier-absent' };
    },
    'dossier.leftOver': ({ dossierId }) => (drafts.has(dossierId) ? { ok: true, value: { places: [], total: 0 } } : { ok: false, code: 'dossier-absent' }),
    'dossier.cases': ({ dossierId, format }) =>
      drafts.has(dossierId)
        ? { ok: true, value: format === 'htcds' ? { columns: ['cas_Status', 'hte_State', 'ext_Record'], rows: [['Active', '', 'A']] } : { columns: ['Title', 'Case status', 'Statement'], rows: [['Report A', 'Active', 'Several people are held (invented).']] } }
        : { ok: false, code: 'dossier-absent' },
    'dossier.stopExport': () => ({ ok: true, value: {} }),
    'dossier.export': ({ dossierId, format, sealing }) => {
      const draft = drafts.get(dossierId);
      if (!draft) return { ok: false, code: 'dossier-absent' };
      if (draft.title.includes('Bopha')) return { ok: true, value: { outcome: 'refused', findings: [{ check: 'extracted text', location: 'page 1', count: 2 }], findingsTotal: 1 } };
      return { ok: true, value: { outcome: 'written', savedAs: sealedFileName(format, sealing.kind), sealing: sealing.kind, words: sealing.kind === 'zip' ? ['invented', 'lantern', 'quarry', 'willow', 'anchor', 'thimble', 'copper'] : null, sizeBytes: 84_213, sha256: 'ab12'.repeat(16), pages: format === 'pdf' ? 2 : null, checks: 412, notices: format === 'pdf' ? [{ check: 'format-word', count: 1 }] : [] } };
    },
  };
}
