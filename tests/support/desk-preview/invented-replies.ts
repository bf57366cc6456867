import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { replyCalls, ReplyView } from '#shared/contract/reply-calls.ts';

type Draft = { readonly status: ReplyView['status']; readonly text: string };

/** Replies that are kept while the preview runs, two of them there already. */
export function inventedReplies(send: (notice: Notice) => void): Pick<Handlers, keyof typeof replyCalls> {
  const drafts = new Map<string, Draft>();
  const kept: (ReplyView & { readonly tipId: string })[] = [
    { replyId: 'd1'.padEnd(32, '0'), tipId: 'a'.padEnd(32, '0'), status: 'read', day: '2026-11-20', sequence: 1, text: 'We have read it. Please wait where you are.', writtenAt: Date.now() - 86_400_000, standing: 'open' },
    { replyId: 'd2'.padEnd(32, '0'), tipId: 'a'.padEnd(32, '0'), status: 'question', day: '2026-11-21', sequence: 2, text: 'តើនៅជាន់ទីប៉ុន្មាន?', writtenAt: Date.now(), standing: 'too-old' },
  ];
  let termDays = 90;
  let lastSavedAt: number | null = null;
  const ofTip = (tipId: string) => {
    const replies = kept.filter((reply) => reply.tipId === tipId).map(({ tipId: _tip, ...reply }) => reply);
    return { ok: true, value: { replies, total: replies.length, draft: drafts.get(tipId) ?? null } } as const;
  };
  const changed = () => send({ notice: 'replies.changed', value: {} });
  return {
    'reply.ofTip': ({ tipId }) => ofTip(tipId),
    'reply.keepDraft': ({ tipId, draft }) => {
      if (draft === null) drafts.delete(tipId);
      else drafts.set(tipId, draft);
      return { ok: true, value: {} };
    },
    'reply.write': ({ tipId, status, text }) => {
      drafts.delete(tipId);
      kept.unshift({ replyId: `e${kept.length}`.padEnd(32, '0'), tipId, status, day: new Date().toISOString().slice(0, 10), sequence: kept.length + 1, text, writtenAt: Date.now(), standing: 'open' });
      changed();
      return ofTip(tipId);
    },
    'reply.withdraw': ({ replyId }) => {
      kept.splice(kept.findIndex((reply) => reply.replyId === replyId), 1);
      changed();
      return { ok: true, value: {} };
    },
    'reply.list': () => ({
      ok: true,
      value: { total: kept.length, open: kept.length - 1, writtenSince: kept.filter(({ writtenAt }) => writtenAt > (lastSavedAt ?? 0)).length, termDays, lastSavedAt, replies: kept.map(({ replyId, tipId, status, day, text, standing }) => ({ replyId, tipId, tipNumber: 12, status, day, excerpt: text, standing })) },
    }),
    'reply.setTerm': ({ days }) => {
      termDays = days;
      return { ok: true, value: {} };
    },
    'reply.saveBundle': () => {
      lastSavedAt = Date.now();
      changed();
      return { ok: true, value: { savedAs: 'answers.tkr', sizeBytes: 131_115, sha256: 'ab12'.repeat(16), replies: kept.length, entries: 64 } };
    },
  };
}
