import { epochDefaults, epochParts, type EpochPart } from '#shared/domain/key-epoch.ts';
import type { Database } from '../store/database.ts';
import { appendEvents } from '../store/events/append-events.ts';
import type { VaultContext } from '../store/events/vault-context.ts';

export type EpochDays = Readonly<Record<EpochPart, number>>;

/** How many days the next key gets: what staff set, or else the defaults. */
export function epochDays(database: Database): EpochDays {
  const set = new Map(database.all('SELECT part, days FROM epoch_days').map((row) => [row['part'], Number(row['days'])]));
  return { valid: set.get('valid') ?? epochDefaults.valid, grace: set.get('grace') ?? epochDefaults.grace };
}

/** Sets what the next keys get, one event for each part that changes; keys that are there keep their dates, since their forms carry them. */
export function setEpochDays(context: VaultContext, wanted: EpochDays): EpochDays {
  const before = epochDays(context.database);
  const changes = epochParts.filter((part) => before[part] !== wanted[part]);
  if (changes.length > 0) {
    context.database.transaction(() =>
      appendEvents(
        context,
        changes.map((part) => ({ type: 'epoch-days-set', payload: { part, days: wanted[part] } })),
      ),
    );
  }
  return epochDays(context.database);
}
