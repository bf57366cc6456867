import { relationsOfClaimAtMost } from '#shared/contract/claim-calls.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import type { PlannedClaim, PlannedFinding, PlannedReferral, PlannedScreening } from '#shared/sample/planned-knowledge.ts';
import type { PlannedTip } from '#shared/sample/planned-tip.ts';
import { inventedReceivers } from '#shared/sample/invented-receivers.ts';
import { setTipIncident } from '../store/commands/connect-incident.ts';
import { relateClaims } from '../store/commands/keep-claims.ts';
import { recordConsent } from '../store/commands/keep-consents.ts';
import { recordReceiver } from '../store/commands/keep-receivers.ts';
import { acknowledgeReferral, closeReferral, planReferral, planWithoutConsent, sendReferral } from '../store/commands/keep-referrals.ts';
import { writeRendering } from '../store/commands/keep-renderings.ts';
import { recordScreening, setIndicator } from '../store/commands/keep-screening.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { judgeNewClaim } from '../triage/judge-claims.ts';
import { done } from './done.ts';
import type { PendingStep } from './pending-work.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export interface KnownTip {
  readonly tipId: string;
  /** The group of sources it is in. */
  readonly source: string;
  readonly compoundId: string | undefined;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** When somebody began to see to it; the rest follows within the hour. */
  readonly begunAt: number;
  /** undefined: it speaks of none, or the desk has not heard of it yet. */
  readonly incidentId: () => string | undefined;
  /** When the desk has heard of it. */
  readonly incidentHeardAt: number | undefined;
}

/** What an invented desk comes to know of tips beside their urgency and their status, done with the commands that people use. Within a transaction. */
export class KnowledgeKeeper {
  readonly #context: VaultContext;
  readonly #receiverIds: readonly string[];
  /** The newest claim under each name. */
  readonly #claims = new Map<string, { readonly claimId: string; readonly source: string }>();

  constructor(context: VaultContext) {
    this.#context = context;
    this.#receiverIds = inventedReceivers.map((receiver) => done('record a receiver', recordReceiver(context, receiver)));
  }

  /** The steps about one tip, each at its time. */
  steps(known: KnownTip, { tip, work }: PlannedTip): readonly PendingStep[] {
    const { tipId, begunAt, receivedAt, incidentHeardAt } = known;
    const { renderings = [], claims = [], findings = [], screening, referrals = [] } = work;
    const context = this.#context;
    // An incident can be spoken of once the desk has heard of it.
    const judgedAt = Math.max(begunAt + 10 * minuteMs, (incidentHeardAt ?? 0) + 20 * minuteMs);
    const steps: PendingStep[] = renderings.map((rendering) => ({ atMs: begunAt + 7 * minuteMs, act: () => done('write beside a tip', writeRendering(context, { tipId, sourceId: null, ...rendering })) }));
    if (incidentHeardAt !== undefined) steps.push({ atMs: judgedAt - minuteMs, act: () => this.#speaksOf(known) });
    if (claims.length > 0 || findings.length > 0) steps.push({ atMs: judgedAt, act: () => this.#judge(known, tip.narrative, claims, findings) });
    if (screening !== undefined) steps.push({ atMs: receivedAt + screening.afterDays * dayMs, act: () => this.#screened(tipId, screening) });
    return [...steps, ...referrals.flatMap((referral) => this.#referralSteps(tipId, receivedAt, referral))];
  }

  #speaksOf({ tipId, incidentId }: KnownTip): void {
    const id = incidentId();
    if (id !== undefined) done('link a tip to an incident', setTipIncident(this.#context, tipId, { incidentId: id, to: 'linked' }));
  }

  #judge(known: KnownTip, narrative: string, claims: readonly PlannedClaim[], findings: readonly PlannedFinding[]): void {
    const { tipId } = known;
    const claimIds = claims.map((claim) => this.#claim(known, narrative, claim));
    for (const { indicator, answer, claim } of findings) done('set an indicator', setIndicator(this.#context, tipId, { indicator, answer, claimId: claim === undefined ? null : (claimIds[claim] ?? null) }));
  }

  #claim({ tipId, source, compoundId, incidentId }: KnownTip, narrative: string, claim: PlannedClaim): string {
    const { passage, statement, topic, reliability, credibility, isAboutIncident = false, key, echoes } = claim;
    const textId = this.#context.database.get("SELECT text_id FROM text WHERE tip_id = ? AND field = 'narrative'", [tipId])?.['text_id'];
    const start = narrative.indexOf(passage);
    if (typeof textId !== 'string' || start < 0) throw new Error('an invented claim is not in its tip');
    const about = { compoundId: compoundId ?? null, incidentId: isAboutIncident ? (incidentId() ?? null) : null };
    const said = echoes === undefined ? undefined : this.#claims.get(echoes.key);
    const claimId = done('mark a claim', judgeNewClaim(this.#context, tipId, { textId, start, end: start + passage.length }, { statement, topic, reliability, credibility, stance: 'supports', organisationId: null, ...about }));
    // Whoever says the same twice is not a second source.
    if (said !== undefined && echoes !== undefined && said.source !== source) done('relate two claims', relateClaims(this.#context, claimId, said.claimId, echoes.relation, relationsOfClaimAtMost));
    if (key !== undefined) this.#claims.set(key, { claimId, source });
    return claimId;
  }

  #screened(tipId: string, { afterDays: _after, ...record }: PlannedScreening): void {
    const screenedOn = record.result === 'not-screened' ? '' : new Date(this.#context.now()).toISOString().slice(0, 10);
    done('record a screening', recordScreening(this.#context, tipId, { ...record, allegedActs: [...record.allegedActs], laterTreatment: [...record.laterTreatment], screenedOn }));
  }

  #referralSteps(tipId: string, receivedAt: number, referral: PlannedReferral): readonly PendingStep[] {
    const { plannedAfterDays, sentAfterDays, acknowledgedAfterDays, closed } = referral;
    const context = this.#context;
    const step = (afterDays: number, minutes: number, what: string, command: (referralId: string) => ReturnType<typeof sendReferral> | ReturnType<typeof closeReferral>): PendingStep => ({
      atMs: receivedAt + afterDays * dayMs + minutes * minuteMs,
      act: () => done(what, command(referralId)),
    });
    let referralId = '';
    const plan = (): void => {
      referralId = this.#planned(tipId, referral);
    };
    return [
      { atMs: receivedAt + plannedAfterDays * dayMs, act: plan },
      ...(sentAfterDays === undefined ? [] : [step(sentAfterDays, 20, 'send a referral', (id) => sendReferral(context, tipId, id))]),
      ...(acknowledgedAfterDays === undefined ? [] : [step(acknowledgedAfterDays, 40, 'acknowledge a referral', (id) => acknowledgeReferral(context, tipId, id))]),
      ...(closed === undefined ? [] : [step(closed.afterDays, 60, 'close a referral', (id) => closeReferral(context, tipId, id, closed.outcome, closed.words))]),
    ];
  }

  /** The id of the referral. */
  #planned(tipId: string, { receiver, purpose, items, basis }: PlannedReferral): string {
    const context = this.#context;
    const receiverId = this.#receiverIds[receiver];
    if (receiverId === undefined) throw new Error('an invented referral goes to nobody');
    const sharing = { receiverId, purpose, purposeWords: '', items: [...items], dossierId: null };
    const idOf = (table: 'consent' | 'referral'): string => String(context.database.get(`SELECT ${table}_id AS id FROM ${table} WHERE tip_id = ? ORDER BY rowid DESC LIMIT 1`, [tipId])?.['id']);
    if ('reason' in basis) {
      done('refer without consent', planWithoutConsent(context, tipId, sharing, basis.reason, basis.words));
      return idOf('referral');
    }
    const givenOn = new Date(context.now()).toISOString().slice(0, 10);
    done('record consent', recordConsent(context, tipId, { purpose, purposeWords: '', told: consentStatements, ...basis, givenOn, reach: { receiverId }, items }));
    done('plan a referral', planReferral(context, tipId, sharing, idOf('consent')));
    return idOf('referral');
  }
}
