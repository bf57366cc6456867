import { useRef, useState } from 'react';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';
import type { DossierDraft, DossierFound, DossierPreview } from '#shared/contract/dossier-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply, type Loaded } from '../../api/use-reply.ts';
import { isDoubtful } from '#shared/redaction/doubtful-places.ts';
import type { Range } from '#shared/redaction/occurrences.ts';
import type { SpanRole } from '#shared/redaction/roles.ts';
import type { TextSelection } from './use-text-selection.ts';

type Place = Pick<TextSelection, 'textId' | 'start' | 'end'>;
export type Deciding = Pick<Request<'dossier.hide'>, 'action' | 'everyOccurrence' | 'role' | 'instead' | 'reason' | 'reasonWords'>;
type Decision = { readonly kind: 'hidden' | 'reasoned' | 'changed'; readonly redactionIds: readonly string[] } | { readonly kind: 'kept'; readonly place: Place; readonly everyOccurrence: boolean } | { readonly kind: 'other'; readonly place: Place };

export interface OpenDossier {
  readonly loaded: Loaded<DossierDraft>;
  readonly blocks: Loaded<DossierPreview>;
  /** Makes them anew: something else than a passage was decided. */
  readonly showBlocks: () => void;
  readonly code: Code | undefined;
  /** Hides, generalises or keeps for a reason. The entity that it is about; undefined when it was refused. */
  readonly hide: (selection: TextSelection, how: Deciding) => Promise<string | undefined>;
  /** Of the places that were hidden here those that may be another word than what was marked, until each is looked at: said to be one, hidden with more around it, or shown. */
  readonly doubtful: readonly Place[];
  /** Says that a place where something that is hidden was found is another word and stands, or takes that back. */
  readonly otherWord: (place: Place, isOther: boolean) => Promise<boolean>;
  readonly setRole: (entity: string, role: SpanRole) => Promise<boolean>;
  readonly link: (entity: string, sameAs: string) => Promise<boolean>;
  readonly unlink: (entity: string) => Promise<boolean>;
  /** How rare is what stands, as the vault counts it. */
  readonly rarity: Loaded<Reply<'dossier.rarity'>>;
  readonly dismiss: () => void;
  /** What leaves is asked for anew: something beside the decisions changed it. */
  readonly reload: () => void;
  /** What waits for a decision. */
  readonly found: Loaded<DossierFound>;
  /** Lets the passage stand, or takes that back. */
  readonly keep: (selection: Place, everyOccurrence: boolean) => Promise<boolean>;
  readonly askAgain: (place: Place) => Promise<boolean>;
  /** Shows these passages again. */
  readonly show: (redactionIds: readonly string[]) => Promise<boolean>;
  /** Takes the last decision made here back that still stands: which kind it was, or undefined when there is none. `changed`: it changed an earlier one, and is passed over, for nobody knows here what that was. */
  readonly undo: () => Promise<Decision['kind'] | undefined>;
  readonly markReviewed: (textId: string, reviewed: boolean) => Promise<boolean>;
}

const redactionIds = (draft: DossierDraft): readonly string[] => [...new Set(draft.texts.flatMap((text) => text.hidden.map((hidden) => hidden.redactionId)))];

function doubtfulAmong(draft: DossierDraft, fresh: readonly string[], marked: Place): readonly Place[] {
  const words = draft.texts.find(({ textId }) => textId === marked.textId)?.text.slice(marked.start, marked.end) ?? '';
  const isMarked = (textId: string, { start, end }: Range): boolean => textId === marked.textId && start < marked.end && end > marked.start;
  return draft.texts.flatMap(({ textId, text, hidden }) => hidden.filter((place) => fresh.includes(place.redactionId) && !isMarked(textId, place) && isDoubtful(words, text, place)).map(({ start, end }) => ({ textId, start, end })));
}

const isSame = (one: Place, other: Place): boolean => one.textId === other.textId && one.start === other.start && one.end === other.end;

/** Whether a place is hidden by itself alone: nobody said that it is another word, and nothing around it is hidden with it. */
function isUnsettled(draft: DossierDraft, place: Place): boolean {
  const over = draft.texts.find(({ textId }) => textId === place.textId)?.hidden.filter(({ start, end, action }) => action !== 'keep' && start <= place.start && place.end <= end) ?? [];
  return over.some(({ start, end, otherWord }) => start === place.start && end === place.end && otherWord === null) && over.every(({ start, end }) => end - start === place.end - place.start);
}

/** One dossier and its preview; every decision goes to the vault, and what comes back is what is shown. */
export function useDossier(dossierId: string, preset: Request<'dossier.preview'>['preset']): OpenDossier {
  const api = useApi();
  const { loaded, put } = useReply('dossier.get', { dossierId });
  const { loaded: blocks, reload } = useReply('dossier.preview', { dossierId, preset });
  const [code, setCode] = useState<Code>();
  /** Those that were told, in the order in which they were. */
  const [doubtful, setDoubtful] = useState<readonly Place[]>([]);
  const { loaded: found, put: putFound, reload: lookAgain } = useReply('dossier.found', { dossierId });
  // Counted only where something shows that may be rare; asked again with every decision that may change what that is.
  const isCounted = loaded.state === 'ready' && loaded.value.texts.some(({ hidden }) => hidden.some(({ action, instead }) => action === 'keep' || action === 'generalise' || instead !== ''));
  const { loaded: rarity, reload: countAgain } = useReply('dossier.rarity', isCounted ? { dossierId } : null);
  const decisions = useRef<Decision[]>([]);
  const before = loaded.state === 'ready' ? redactionIds(loaded.value) : [];
  /** Of the last answer, which may not be drawn yet when the next key is pressed. */
  const answered = useRef<readonly string[]>([]);

  const take = (result: Result<DossierDraft, Code>): result is { readonly ok: true; readonly value: DossierDraft } => {
    setCode(result.ok ? undefined : result.code);
    if (result.ok) {
      answered.current = redactionIds(result.value);
      put(result.value);
    }
    reload();
    lookAgain();
    return result.ok;
  };
  /** What stands there may be another thing now, and as rare as that is. */
  const takeCounted = (result: Result<DossierDraft, Code>): result is { readonly ok: true; readonly value: DossierDraft } => {
    countAgain();
    return take(result);
  };
  const takeFound = (result: Result<DossierFound, Code>): boolean => {
    setCode(result.ok ? undefined : result.code);
    if (result.ok) putFound(result.value);
    return result.ok;
  };
  const show = async (ids: readonly string[]): Promise<boolean> => {
    for (const redactionId of ids) if (!takeCounted(await api['dossier.show']({ dossierId, redactionId }))) return false;
    decisions.current = decisions.current.flatMap((decision): readonly Decision[] => {
      if (decision.kind === 'kept' || decision.kind === 'other') return [decision];
      const left = decision.redactionIds.filter((id) => !ids.includes(id));
      return left.length === 0 ? [] : [{ kind: decision.kind, redactionIds: left }];
    });
    return true;
  };
  const sayOther = async ({ textId, start, end }: Place, isOther: boolean): Promise<boolean> => {
    if (!takeCounted(await api['dossier.otherWord']({ dossierId, textId, start, end, isOther }))) return false;
    decisions.current = decisions.current.filter((decision) => decision.kind !== 'other' || !isSame(decision.place, { textId, start, end }));
    return true;
  };
  return {
    loaded,
    blocks,
    showBlocks: reload,
    code,
    doubtful: loaded.state === 'ready' ? doubtful.filter((place) => isUnsettled(loaded.value, place)) : [],
    hide: async ({ textId, start, end }, how) => {
      const result = await api['dossier.hide']({ dossierId, textId, start, end, ...how });
      const known = new Set([...before, ...answered.current]);
      if (!takeCounted(result)) return undefined;
      const { value: draft } = result;
      const fresh = redactionIds(draft).filter((id) => !known.has(id));
      const added = how.action === 'keep' ? [] : doubtfulAmong(draft, fresh, { textId, start, end });
      setDoubtful((earlier) => [...earlier.filter((place) => !added.some((each) => isSame(each, place))), ...added]);
      const there = result.value.texts.find((text) => text.textId === textId)?.hidden.filter((each) => each.start < end && each.end > start) ?? [];
      decisions.current.push(fresh.length > 0 ? { kind: how.action === 'keep' ? 'reasoned' : 'hidden', redactionIds: fresh } : { kind: 'changed', redactionIds: there.map(({ redactionId }) => redactionId) });
      return there[0]?.entity;
    },
    otherWord: async (place, isOther) => {
      if (!(await sayOther(place, isOther))) return false;
      if (isOther) decisions.current.push({ kind: 'other', place });
      return true;
    },
    setRole: async (entity, role) => takeCounted(await api['dossier.setRole']({ dossierId, entity, role })),
    link: async (entity, sameAs) => takeCounted(await api['dossier.link']({ dossierId, entity, sameAs })),
    unlink: async (entity) => takeCounted(await api['dossier.unlink']({ dossierId, entity })),
    rarity,
    dismiss: () => setCode(undefined),
    reload,
    found,
    keep: async ({ textId, start, end }, everyOccurrence) => {
      const place = { textId, start, end };
      if (!takeFound(await api['dossier.keep']({ dossierId, ...place, everyOccurrence }))) return false;
      decisions.current.push({ kind: 'kept', place, everyOccurrence });
      return true;
    },
    askAgain: async ({ textId, start, end }) => takeFound(await api['dossier.askAgain']({ dossierId, textId, start, end, everyOccurrence: true })),
    show,
    undo: async () => {
      const last = decisions.current.at(-1);
      if (last === undefined) return undefined;
      const isDone = last.kind === 'changed' ? true : last.kind === 'other' ? await sayOther(last.place, false) : last.kind !== 'kept' ? await show(last.redactionIds) : takeFound(await api['dossier.askAgain']({ dossierId, ...last.place, everyOccurrence: last.everyOccurrence }));
      if (isDone) decisions.current = decisions.current.filter((decision) => decision !== last);
      return isDone ? last.kind : undefined;
    },
    markReviewed: async (textId, reviewed) => take(await api['dossier.markReviewed']({ dossierId, textId, reviewed })),
  };
}
