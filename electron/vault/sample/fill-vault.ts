import { inventedOrganisations } from '#shared/sample/invented-organisations.ts';
import type { InventedCompound } from '#shared/sample/invented-compounds.ts';
import type { PlannedTip } from '#shared/sample/planned-tip.ts';
import { writeNote } from '../store/commands/keep-work.ts';
import { receiveInTransaction } from '../store/commands/receive-tips.ts';
import { appendEvents } from '../store/events/append-events.ts';
import { startingOutcomes, type Outcome } from '#shared/domain/outcome.ts';
import type { EventDraft } from '../store/events/event-types.ts';
import { newId, type VaultContext } from '../store/events/vault-context.ts';
import { inventedTip, type SampleKey } from './invented-tip.ts';
import { PendingWork, type PendingStep } from './pending-work.ts';
import { recordCompounds, recordState } from './record-compounds.ts';
import { recordOrganisations } from './record-organisations.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** So many tips and steps share a transaction, as far as no command comes between them. */
const together = 100;
/** A tip repeats one of so many before it. */
const remembered = 100;

export interface InventedYear {
  readonly compounds: readonly InventedCompound[];
  /** In the order of their arrival. */
  readonly tips: Iterable<PlannedTip>;
  /** The end of the year, milliseconds since 1970. */
  readonly endMs: number;
}

export interface YearTools {
  /** Its clock is `clock`, and nothing was recorded after the beginning of the year. */
  readonly context: VaultContext;
  readonly clock: { ms: number };
  readonly key: SampleKey;
  /** The ids of those who see to tips, whoever has the vault open first. */
  readonly people: readonly string[];
}

/** What came of a tip that was closed: one of the list that every vault begins with, the same for the same tip. */
function cameOf(turn: number): Outcome {
  const outcomes: readonly Outcome[] = Object.values(startingOutcomes);
  return outcomes[turn % outcomes.length] ?? startingOutcomes.keptAsInformation;
}

/**
 * Lives an invented year in an empty vault with the vault's own commands: tips come, are assessed, given to somebody, linked and closed, each event at its time. Gives
 * the number of tips that are in by now, after every few, so that whoever runs it can stop or draw breath. Holds some weeks of work in memory, whatever the number of tips.
 */
export function* fillVault(tools: YearTools, year: InventedYear): Generator<number, void, void> {
  yield* new YearFiller(tools, year).run();
}

type YearItem = { readonly planned: PlannedTip } | { readonly step: PendingStep };

class YearFiller {
  readonly #context: VaultContext;
  readonly #tools: YearTools;
  readonly #year: InventedYear;
  readonly #pending = new PendingWork();
  readonly #tagIds = new Map<string, string>();
  /** The last ones to come, with the group of sources each is in. */
  readonly #last: { readonly tipId: string; readonly source: string }[] = [];
  #compoundIds: readonly string[] = [];

  constructor(tools: YearTools, year: InventedYear) {
    this.#context = tools.context;
    this.#tools = tools;
    this.#year = year;
  }

  *run(): Generator<number, void, void> {
    const { compounds, endMs, tips } = this.#year;
    this.#compoundIds = recordCompounds(this.#context, compounds);
    recordOrganisations(this.#context, inventedOrganisations, this.#compoundIds, endMs);
    compounds.forEach(({ history }, index) => {
      const compoundId = this.#compoundIds[index];
      if (compoundId !== undefined) for (const state of history) this.#pending.add({ atMs: endMs - state.daysAgo * dayMs + dayMs / 2, command: () => recordState(this.#context, compoundId, state, endMs) });
    });
    const items = this.#items(tips);
    for (let stored = 0, isOver = false; !isOver; ) {
      const done = this.#context.database.transaction(() => this.#doTogether(items));
      // It has a transaction of its own.
      done.command?.();
      isOver = done.isOver;
      yield (stored += done.stored);
    }
  }

  /** Goes on until a command comes, which is given back, or enough has been done for one transaction, which the caller has begun. */
  #doTogether(items: Iterator<YearItem, void, void>): { readonly stored: number; readonly isOver: boolean; readonly command?: () => void } {
    let stored = 0;
    for (let count = 0; count < together; count++) {
      const item = items.next();
      if (item.done === true) return { stored, isOver: true };
      if ('planned' in item.value) {
        this.#receive(item.value.planned);
        stored += 1;
        continue;
      }
      const { step } = item.value;
      this.#tools.clock.ms = step.atMs;
      if ('command' in step) return { stored, isOver: false, command: step.command };
      appendEvents(this.#context, step.events());
    }
    return { stored, isOver: false };
  }

  /** Tips and steps as they follow each other in time; a tip adds the steps that come of it. */
  *#items(tips: Iterable<PlannedTip>): Generator<YearItem, void, void> {
    for (const planned of tips) {
      for (const step of this.#pending.takeUntil(this.#receivedAt(planned))) yield { step };
      yield { planned };
    }
    for (const step of this.#pending.takeUntil(this.#year.endMs)) yield { step };
  }

  #receivedAt({ minutesAgo }: PlannedTip): number {
    return this.#year.endMs - minutesAgo * minuteMs;
  }

  #receive(planned: PlannedTip): void {
    const receivedAt = this.#receivedAt(planned);
    this.#tools.clock.ms = receivedAt;
    const tip = inventedTip(planned.tip, this.#tools.key, { writtenAt: receivedAt - 40 * minuteMs, receivedAt }, this.#context.randomBytes);
    const [receipt] = receiveInTransaction(this.#context, [tip]);
    if (receipt !== undefined) this.#plan(receipt.tipId, planned);
  }

  /** What staff will do about a tip. What would happen after the end of the year does not. */
  #plan(tipId: string, planned: PlannedTip): void {
    const { endMs } = this.#year;
    const receivedAt = this.#receivedAt(planned);
    const { urgency, statuses, note } = planned.work;
    const source = this.#sourceOf(tipId, planned);
    this.#last.push({ tipId, source });
    if (this.#last.length > remembered) this.#last.shift();
    const add = (afterMinutes: number, what: (atMs: number) => PendingStep): void => {
      const atMs = receivedAt + afterMinutes * minuteMs;
      if (atMs <= endMs) this.#pending.add(what(atMs));
    };
    if (urgency !== undefined) add(urgency.afterMinutes, (atMs) => ({ atMs, events: () => [{ type: 'urgency-set', payload: { tipId, from: 'U0', to: urgency.to } }] }));
    let from: 'new' | (typeof statuses)[number]['to'] = 'new';
    for (const { to, afterMinutes } of statuses) {
      const event: EventDraft = { type: 'status-set', payload: { tipId, from, to, outcome: to === 'closed' ? cameOf(this.#last.length + afterMinutes) : null } };
      add(afterMinutes, (atMs) => ({ atMs, events: () => [event] }));
      from = to;
    }
    const afterMinutes = statuses[0]?.afterMinutes ?? 60;
    add(afterMinutes, (atMs) => ({ atMs, events: () => this.#decisions(tipId, planned, source, atMs) }));
    if (note !== undefined) add(afterMinutes + 5, (atMs) => ({ atMs, command: () => void writeNote(this.#context, tipId, note) }));
  }

  #sourceOf(tipId: string, { repeats, work }: PlannedTip): string {
    return work.isSameSource === true && repeats !== undefined ? (this.#last.at(-repeats)?.source ?? tipId) : tipId;
  }

  /** Everything that is decided about a tip beside its urgency and its status. */
  #decisions(tipId: string, { compound, work }: PlannedTip, source: string, atMs: number): readonly EventDraft[] {
    const { assignee, tags, dueAfterDays, link } = work;
    const memberId = assignee === undefined ? undefined : this.#tools.people[assignee];
    const compoundId = compound === undefined ? undefined : this.#compoundIds[compound];
    return [
      ...(memberId === undefined ? [] : [{ type: 'tip-assigned', payload: { tipId, from: null, to: memberId } } as const]),
      ...tags.flatMap((name) => this.#tagged(tipId, name)),
      ...(dueAfterDays === undefined ? [] : [{ type: 'due-set', payload: { tipId, from: null, to: atMs + dueAfterDays * dayMs, note: 'Ask the partner' } } as const]),
      ...(link === undefined || compoundId === undefined ? [] : [{ type: 'tip-compound-set', payload: { tipId, compoundId, from: 'none', to: link, decidedAt: atMs } } as const]),
      ...(source === tipId ? [] : [{ type: 'tip-source-set', payload: { tipId, from: tipId, to: source } } as const]),
    ];
  }

  #tagged(tipId: string, name: string): readonly EventDraft[] {
    const known = this.#tagIds.get(name);
    const tagId = known ?? newId(this.#context.randomBytes);
    this.#tagIds.set(name, tagId);
    return [...(known === undefined ? [{ type: 'tag-made', payload: { tagId, name } } as const] : []), { type: 'tip-tagged', payload: { tipId, tagId } }];
  }
}
