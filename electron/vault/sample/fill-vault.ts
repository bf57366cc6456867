import { inventedOrganisations } from '#shared/sample/invented-organisations.ts';
import type { InventedCompound } from '#shared/sample/invented-compounds.ts';
import type { InventedIncident } from '#shared/sample/invented-incidents.ts';
import type { PlannedTip } from '#shared/sample/planned-tip.ts';
import { writeNote } from '../store/commands/keep-work.ts';
import { receiveInTransaction } from '../store/commands/receive-tips.ts';
import { appendEvents } from '../store/events/append-events.ts';
import { startingOutcomes, type Outcome } from '#shared/domain/outcome.ts';
import type { Signer } from '../crypto/signing.ts';
import type { EventDraft } from '../store/events/event-types.ts';
import { newId, type VaultContext } from '../store/events/vault-context.ts';
import { endShift } from '../triage/shifts.ts';
import { inventedTip, type SampleKey } from './invented-tip.ts';
import { joinedContext } from './joined-context.ts';
import { KnowledgeKeeper, type KnownTip } from './keep-knowledge.ts';
import { PendingWork, type PendingStep } from './pending-work.ts';
import { recordCompounds, recordState } from './record-compounds.ts';
import { incidentHeardAt, incidentSteps } from './record-incidents.ts';
import { recordOrganisations } from './record-organisations.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** So many tips and steps share a transaction. */
const together = 200;
/** A tip repeats one of so many before it. */
const remembered = 100;

export interface InventedYear {
  readonly compounds: readonly InventedCompound[];
  readonly incidents: readonly InventedIncident[];
  /** In the order of their arrival. */
  readonly tips: Iterable<PlannedTip>;
  /** The end of the year, milliseconds since 1970. */
  readonly endMs: number;
  /** The last shift ended so long before the end of the year, and nobody has taken over yet; without it nobody's did. */
  readonly handOver?: { readonly minutesAgo: number; readonly note: string; readonly by: Signer };
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
 * Lives an invented year in an empty vault with the vault's own commands: tips come, are assessed, given to somebody, linked, understood, referred and
 * closed, each event at its time. Gives the number of tips that are in by now, after every few, so that whoever runs it can stop or draw breath. Holds some weeks of work in memory, whatever the number of tips.
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
  readonly #incidentIds = new Map<number, string>();
  #compoundIds: readonly string[] = [];
  #knowledge: KnowledgeKeeper | undefined;

  constructor(tools: YearTools, year: InventedYear) {
    this.#context = joinedContext(tools.context);
    this.#tools = tools;
    this.#year = year;
  }

  *run(): Generator<number, void, void> {
    const { tips } = this.#year;
    const { database } = this.#tools.context;
    database.transaction(() => this.#begin());
    const items = this.#items(tips);
    for (let stored = 0, isOver = false; !isOver; ) {
      const done = database.transaction(() => this.#doTogether(items));
      isOver = done.isOver;
      yield (stored += done.stored);
    }
  }

  /** The registers as they are before the first tip, and what will be recorded in them. */
  #begin(): void {
    const { compounds, incidents, endMs, handOver } = this.#year;
    const context = this.#context;
    this.#compoundIds = recordCompounds(context, compounds);
    recordOrganisations(context, inventedOrganisations, this.#compoundIds, endMs);
    this.#knowledge = new KnowledgeKeeper(context);
    compounds.forEach(({ history }, index) => {
      const compoundId = this.#compoundIds[index];
      if (compoundId !== undefined) for (const state of history) this.#pending.add({ atMs: endMs - state.daysAgo * dayMs + dayMs / 2, act: () => recordState(context, compoundId, state, endMs) });
    });
    for (const step of incidentSteps(context, incidents, this.#compoundIds, endMs, (index, incidentId) => this.#incidentIds.set(index, incidentId))) this.#pending.add(step);
    if (handOver !== undefined) this.#pending.add({ atMs: endMs - handOver.minutesAgo * minuteMs, act: () => void endShift({ ...context, signer: handOver.by }, handOver.note) });
  }

  /** Goes on until enough has been done for one transaction, which the caller has begun. */
  #doTogether(items: Iterator<YearItem, void, void>): { readonly stored: number; readonly isOver: boolean } {
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
      step.act();
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
    const add = (atMs: number, act: () => void): void => {
      if (atMs <= endMs) this.#pending.add({ atMs, act });
    };
    const append = (afterMinutes: number, events: (atMs: number) => readonly EventDraft[]): void => {
      const atMs = receivedAt + afterMinutes * minuteMs;
      add(atMs, () => appendEvents(this.#context, events(atMs)));
    };
    if (urgency !== undefined) append(urgency.afterMinutes, () => [{ type: 'urgency-set', payload: { tipId, from: 'U0', to: urgency.to } }]);
    let from: 'new' | (typeof statuses)[number]['to'] = 'new';
    for (const { to, afterMinutes } of statuses) {
      const event: EventDraft = { type: 'status-set', payload: { tipId, from, to, outcome: to === 'closed' ? cameOf(this.#last.length + afterMinutes) : null } };
      append(afterMinutes, () => [event]);
      from = to;
    }
    const afterMinutes = statuses[0]?.afterMinutes ?? 60;
    append(afterMinutes, (atMs) => this.#decisions(tipId, planned, source, atMs));
    const begunAt = receivedAt + afterMinutes * minuteMs;
    if (note !== undefined) add(begunAt + 5 * minuteMs, () => void writeNote(this.#context, tipId, note));
    const known = { tipId, source, receivedAt, begunAt, ...this.#about(planned) };
    for (const { atMs, act } of this.#knowledge?.steps(known, planned) ?? []) add(atMs, act);
  }

  #about({ compound, work: { incident } }: PlannedTip): Pick<KnownTip, 'compoundId' | 'incidentId' | 'incidentHeardAt'> {
    const told = incident === undefined ? undefined : this.#year.incidents[incident];
    return {
      compoundId: compound === undefined ? undefined : this.#compoundIds[compound],
      incidentId: () => (incident === undefined ? undefined : this.#incidentIds.get(incident)),
      incidentHeardAt: told === undefined ? undefined : incidentHeardAt(told, this.#year.endMs),
    };
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
