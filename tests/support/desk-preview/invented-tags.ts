import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { Tag, tagCalls } from '#shared/contract/tag-calls.ts';

/** Tags that are kept while the preview runs. */
export function inventedTags(send: (notice: Notice) => void): Pick<Handlers, keyof typeof tagCalls> {
  const known: Tag[] = ['needs interpreter', 'ផ្ទុះ', 'forwarded'].map((name, index) => ({ tagId: String(index).padStart(32, 'd'), name }));
  const kept = new Map<string, readonly Tag[]>();
  const of = (tipId: string): Tag[] => [...(kept.get(tipId) ?? [])];
  const change = (tipIds: readonly string[], tag: Tag, isOn: boolean) => {
    for (const tipId of tipIds) kept.set(tipId, [...of(tipId).filter(({ tagId }) => tagId !== tag.tagId), ...(isOn ? [tag] : [])]);
    send({ notice: 'tips.changed', value: {} });
    return { ok: true as const, value: { tags: of(tipIds[0] ?? ''), tag, changed: [...tipIds] } };
  };
  const none = { ok: false, code: 'not-found' } as const;
  return {
    'tags.list': ({ search }) => {
      const tags = known.filter(({ name }) => name.includes(search)).map((tag) => ({ ...tag, tips: 3 }));
      return { ok: true, value: { total: tags.length, tags } };
    },
    'tags.ofTip': ({ tipId }) => ({ ok: true, value: { tags: of(tipId) } }),
    'tags.add': ({ tipIds, name }) => {
      const tag = known.find((each) => each.name === name) ?? { tagId: String(known.length).padStart(32, 'd'), name };
      if (!known.includes(tag)) known.push(tag);
      return change(tipIds, tag, true);
    },
    'tags.remove': ({ tipIds, tagId }) => {
      const tag = known.find((each) => each.tagId === tagId);
      return tag === undefined ? none : change(tipIds, tag, false);
    },
    'tags.rename': ({ tagId, name }) => {
      const at = known.findIndex((each) => each.tagId === tagId);
      if (at < 0) return none;
      if (known.some((each, index) => index !== at && each.name === name)) return { ok: false, code: 'tag-exists' };
      known[at] = { tagId, name };
      return { ok: true, value: { tagId, name } };
    },
  };
}
