import { roleCovers, type Role } from '#shared/domain/role.ts';
import { equalBytes, fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { eventRoles } from './event-roles.ts';
import { readPayload, type EventDraft } from './event-types.ts';
import { peopleEvents } from './people-events.ts';
import { storedEventColumns, storedEventOf, type StoredEvent } from './stored-event.ts';

type PeopleDraft = Extract<EventDraft, { readonly type: keyof typeof peopleEvents }>;

/** What somebody was from a reading of the clock on. */
interface From<T> {
  readonly clock: string;
  readonly value: T;
}

interface Standing {
  readonly added: string;
  removed: string | undefined;
  readonly keys: From<Uint8Array>[];
  readonly roles: From<Role>[];
}

/**
 * Who was a member when, with which signing key and which role, read from the log alone. What an event changes holds for later
 * events, not for itself; only the first member's own event is signed with the key it brings.
 */
export class Roster {
  readonly #standings = new Map<string, Standing>();
  readonly #keys = new Set<string>();

  get isEmpty(): boolean {
    return this.#standings.size === 0;
  }

  /** Whether this member had been added and not yet removed at this reading of the clock. */
  stood(memberId: string, clock: string): boolean {
    const standing = this.#standings.get(memberId);
    return standing !== undefined && standing.added <= clock && (standing.removed === undefined || standing.removed > clock);
  }

  /** The key that counted then. */
  keyAt(memberId: string, clock: string): Uint8Array | undefined {
    return lastBefore(this.#standings.get(memberId)?.keys, clock);
  }

  /** The role that they had then. */
  roleAt(memberId: string, clock: string): Role | undefined {
    return lastBefore(this.#standings.get(memberId)?.roles, clock);
  }

  /** Whether the member's role at that time allowed events of this type; true for a type this program does not know. */
  permitted({ memberId, clock, type }: StoredEvent): boolean {
    const needed = Object.hasOwn(eventRoles, type) ? eventRoles[type as keyof typeof eventRoles] : undefined;
    const held = this.roleAt(memberId, clock);
    return needed === undefined || (held !== undefined && roleCovers(held, needed));
  }

  /** Members with the key that counts now. */
  *keysInForce(): Iterable<readonly [memberId: string, key: Uint8Array]> {
    for (const [memberId, { keys }] of this.#standings) {
      const last = keys.at(-1);
      if (last) yield [memberId, last.value];
    }
  }

  /** Takes in the next event about people, in order of the clock. False when it cannot be: such a log was not written by this program. */
  take({ clock, memberId: actor }: StoredEvent, draft: PeopleDraft): boolean {
    const { type, payload } = draft;
    if (type === 'member-added') {
      // The log begins with a member who adds themselves; every later one is added once, by somebody already there.
      const mayAdd = this.isEmpty ? actor === payload.memberId : this.stood(actor, clock);
      if (!mayAdd || this.#standings.has(payload.memberId) || !this.#isNew(payload.publicKey)) return false;
      this.#standings.set(payload.memberId, { added: clock, removed: undefined, keys: [{ clock, value: keyOf(payload.publicKey) }], roles: [{ clock, value: payload.role }] });
      return true;
    }
    if (type === 'header-changed') return true;
    const about = this.#standings.get(payload.memberId);
    if (about === undefined || !this.stood(actor, clock) || !this.stood(payload.memberId, clock)) return false;
    if (type === 'member-role-set') about.roles.push({ clock, value: payload.to });
    if (type === 'member-removed') about.removed = clock;
    if (type === 'member-key-set') {
      if (!this.#isNew(payload.publicKey)) return false;
      about.keys.push({ clock, value: keyOf(payload.publicKey) });
    }
    return true;
  }

  /** A key counts for one member, once: no old one comes back. */
  #isNew(publicKey: string): boolean {
    if (this.#keys.has(publicKey)) return false;
    this.#keys.add(publicKey);
    return true;
  }
}

/** The roster of a log, or the id of the first event about people that does not fit. The tables must name the keys that count now. */
export function readRoster(database: Database): { readonly roster: Roster } | { readonly bad: string } {
  const roster = new Roster();
  const lastAbout = new Map<string, string>();
  const types = Object.keys(peopleEvents);
  for (const row of database.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE type IN (${types.map(() => '?').join(', ')}) ORDER BY clock`, types)) {
    const event = storedEventOf(row);
    const draft = draftOf(event);
    if (draft === undefined || draft.payload.memberId !== event.subject || !roster.take(event, draft)) return { bad: event.eventId };
    if (draft.type === 'member-added' || draft.type === 'member-key-set') lastAbout.set(draft.payload.memberId, event.eventId);
  }
  for (const [memberId, key] of roster.keysInForce()) {
    const stored = database.get('SELECT public_key FROM member WHERE member_id = ?', [memberId])?.['public_key'];
    if (!(stored instanceof Uint8Array) || !equalBytes(stored, key)) return { bad: lastAbout.get(memberId) ?? '' };
  }
  return { roster };
}

/** undefined without payload, of an unknown version or of another shape. */
function draftOf(event: StoredEvent): PeopleDraft | undefined {
  try {
    const draft = event.payload && readPayload(event.type, event.version, event.payload.bytes);
    return draft && Object.hasOwn(peopleEvents, draft.type) ? (draft as PeopleDraft) : undefined;
  } catch {
    return undefined;
  }
}

/** The entry in force for an event at `clock`: the last that began before it, or the very first at its own event. */
function lastBefore<T>(entries: readonly From<T>[] | undefined, clock: string): T | undefined {
  const first = entries?.[0];
  return entries?.findLast((entry) => entry.clock < clock || (entry === first && entry.clock === clock))?.value;
}

function keyOf(publicKey: string): Uint8Array {
  const bytes = fromHex(publicKey);
  if (bytes === undefined) throw new Error('the shape lets nothing else through');
  return bytes;
}
