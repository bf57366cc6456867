import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { interpreterCalls } from '#shared/contract/interpreter-calls.ts';
import type { languageCalls, Renderings } from '#shared/contract/language-calls.ts';
import { likelyLanguage } from '#shared/languages/likely-language.ts';

/** Every tip has its own text as the only source; what is written stays for as long as the page. */
export function inventedLanguages(narrativeOf: (tipId: string) => string | undefined, send: (notice: Notice) => void): Pick<Handlers, keyof typeof languageCalls | keyof typeof interpreterCalls> {
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
    'interpreter.preview': ({ tipId, hide }) => ({ ok: true, value: { text: hide.reduce((text, word) => text.replaceAll(word, '[...]'), narrativeOf(tipId) ?? ''), hidden: hide.length } }),
    'interpreter.save': () => ({ ok: true, value: { savedAs: 'for translation.age', sizeBytes: 2211, sha256: 'ab12'.repeat(16), words: ['river', 'candle', 'stone', 'orbit', 'maple', 'velvet'], returnsToKey: true } }),
    'interpreter.ofTip': () => ({ ok: true, value: { total: 0, packages: [] } }),
    'interpreter.look': () => ({ ok: false, code: 'package-words-needed' }),
    'interpreter.take': () => ({ ok: false, code: 'not-found' }),
    'interpreter.leave': () => ({ ok: true, value: {} }),
  };
}
