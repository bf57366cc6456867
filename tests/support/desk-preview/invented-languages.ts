import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { languageCalls, Renderings } from '#shared/contract/language-calls.ts';
import { likelyLanguage } from '#shared/languages/likely-language.ts';

/** Every tip has its own text as the only source; what is written stays for as long as the page. */
export function inventedLanguages(narrativeOf: (tipId: string) => string | undefined, send: (notice: Notice) => void): Pick<Handlers, keyof typeof languageCalls> {
  const changed = new Map<string, Partial<Renderings>>();
  const of = (tipId: string): Renderings => {
    const text = narrativeOf(tipId) ?? '';
    return { languageSet: null, languageLikely: likelyLanguage(text) ?? null, sources: [{ sourceId: tipId, from: 'narrative', position: 1, text, language: 'und' }], total: 0, versions: [], drafts: [], ...changed.get(tipId) };
  };
  const change = (tipId: string, part: Partial<Renderings>) => {
    changed.set(tipId, { ...changed.get(tipId), ...part });
    send({ notice: 'tips.changed', value: {} });
    return { ok: true, value: of(tipId) } as const;
  };
  return {
    'language.ofTip': ({ tipId }) => ({ ok: true, value: of(tipId) }),
    'language.set': ({ tipId, language }) => change(tipId, { languageSet: language }),
    'rendering.write': ({ tipId, translator, ...written }) => {
      const { versions, total, drafts } = of(tipId);
      const version = { ...written, renderingId: String(total).padStart(32, '0'), translator: translator === '' ? null : translator, isReturned: false, writtenAt: Date.now(), actor: 'Dara Invented', actorRemoved: false };
      return change(tipId, { versions: [version, ...versions], total: total + 1, drafts: drafts.filter(({ kind }) => kind !== written.kind) });
    },
    'rendering.draft': ({ tipId, ...draft }) => {
      const others = of(tipId).drafts.filter(({ kind }) => kind !== draft.kind);
      changed.set(tipId, { ...changed.get(tipId), drafts: draft.text.trim() === '' ? others : [...others, draft] });
      return { ok: true, value: {} };
    },
  };
}
