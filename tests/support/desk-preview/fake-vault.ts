import type { Handlers, Notice, Reply, Request, RequestEnvelope } from '#shared/contract/contract.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { clockOf, isOverdue } from '#shared/domain/response-time.ts';
import { assessWithinMs } from '#shared/domain/urgency.ts';
import { portMessageKind, type WindowApi } from '#shared/contract/host-calls.ts';
import { inventedCarriers } from './invented-carriers.ts';
import { inventedBackups } from './invented-backups.ts';
import { inventedContents } from './invented-contents.ts';
import { inventedFiles } from './invented-files.ts';
import { inventedPeople } from './invented-people.ts';
import { inventedDeletions } from './invented-deletions.ts';
import { inventedEpochs } from './invented-epochs.ts';
import { inventedReplies } from './invented-replies.ts';
import { inventedCompounds } from './invented-compounds.ts';
import { inventedClaims } from './invented-claims.ts';
import { inventedScreening } from './invented-screening.ts';
import { inventedIncidents } from './invented-incidents.ts';
import { inventedOrganisations } from './invented-organisations.ts';
import { inventedRegisterTables } from './invented-register-tables.ts';
import { inventedOverview } from './invented-overview.ts';
import { inventedSecondReadings } from './invented-second-readings.ts';
import { inventedBriefing } from './invented-briefing.ts';
import { inventedCompoundDossier } from './invented-compound-dossier.ts';
import { inventedDisclosures } from './invented-disclosures.ts';
import { inventedReferrals } from './invented-referrals.ts';
import { inventedLanguages } from './invented-languages.ts';
import { inventedCards } from './invented-cards.ts';
import { inventedIndividuals } from './invented-individuals.ts';
import { inventedStatements } from './invented-statements.ts';
import { inventedTags } from './invented-tags.ts';
import { inventedFormDrafts } from './invented-form-drafts.ts';
import { inventedTipPlaces } from './invented-tip-places.ts';
import { inventedShifts } from './invented-shifts.ts';
import { inventedFinding } from './invented-finding.ts';
import { inventedWorkflow } from './invented-workflow.ts';
import { inventedWork } from './invented-work.ts';
import { inventedDossiers } from './invented-dossiers.ts';
import { inOrder, inventedTips } from './invented-tips.ts';

export interface PreviewOptions {
  readonly state: 'absent' | 'locked' | 'open';
  readonly tips: number;
  readonly keys: number;
  readonly standIn: boolean;
  readonly verify?: Reply<'vault.verify'>;
  /** How long the vault says that it tries no secret. */
  readonly unlockWaitMs?: number;
}

const words = ['river', 'candle', 'stone', 'orbit', 'maple', 'velvet', 'harbor', 'lemon', 'window', 'pencil', 'forest', 'silver'];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const dayMs = 86_400_000;

/** A vault that keeps nothing and protects nothing: only for looking at screens. "practice" opens it. */
function fakeHandlers(options: PreviewOptions, send: (notice: Notice) => void): Handlers {
  let state = options.state;
  let isSampleKept = false;
  let isSampleOpen = false;
  const sampleState = (): 'none' | 'kept' | 'open' => (isSampleOpen ? 'open' : isSampleKept && state !== 'open' ? 'kept' : 'none');
  let tips = inventedTips(options.tips, Date.now());
  let isCancelled = false;
  const keys: IntakeKeyView[] = Array.from({ length: options.keys }, (_unused, index) => ({ keyId: `e${index}`.padEnd(32, '0'), epoch: index + 1, fingerprint: words.slice(index, index + 6), createdAt: Date.now() - (40 - index * 30) * dayMs, expiresAt: Date.now() + (index * 90 - 10) * dayMs, destroyAfter: Date.now() + (index * 90 + 80) * dayMs, state: 'live' }));
  const cancelled = (): boolean => isCancelled;
  const steps = async (phase: 'reading' | 'opening', total: number) => {
    isCancelled = false;
    for (let done = 0; done <= total; done += 37) {
      if (cancelled()) return;
      send({ notice: 'import.progress', value: { phase, done, total } });
      await wait(30);
    }
  };
  const view = (tipId: string) => {
    const tip = tips.find((each) => each.row.tipId === tipId);
    return tip ? ({ ok: true, value: structuredClone(tip.view) } as const) : ({ ok: false, code: 'not-found' } as const);
  };
  const change = (tipId: string, type: 'urgency-set' | 'status-set', part: Partial<Pick<(typeof tips)[number]['row'], 'urgency' | 'status'>>) => {
    tips = inOrder(
      tips.map((tip) => {
        if (tip.row.tipId !== tipId) return tip;
        const from = type === 'urgency-set' ? tip.row.urgency : tip.row.status;
        const clock = clockOf({ ...tip.row, ...part, isAside: tip.row.setAside !== null }, assessWithinMs);
        const clockFields = { dueBy: clock?.by ?? null, overdue: isOverdue(part.urgency ?? tip.row.urgency, clock, Date.now()) };
        return { row: { ...tip.row, ...part, ...clockFields }, view: { ...tip.view, ...part, ...clockFields, historyTotal: tip.view.historyTotal + 1, history: [...tip.view.history, { at: Date.now(), actor: 'Dara', actorRemoved: false, type, from, to: part.urgency ?? part.status ?? null }] } };
      }),
    );
    send({ notice: 'tips.changed', value: {} });
    return view(tipId);
  };
  const searched = ({ search, urgencies, statuses, onlyOverdue, onlyHinted = false, onlyAside = false, onlyUnread = false }: Omit<Request<'tips.list'>, 'offset' | 'limit'>) =>
    tips.filter(({ row, view: { narrative } }) => urgencies.includes(row.urgency) && statuses.includes(row.status) && (row.overdue || !onlyOverdue) && (row.hint !== null || !onlyHinted) && (row.setAside !== null) === onlyAside && (row.isUnread || !onlyUnread) && narrative.toLowerCase().includes(search.toLowerCase()));
  let isGlanceShown = state === 'locked';
  const items = [
    { name: 'IMG-2291.sealed', class: 'unreadable', code: 'not-for-us', sizeBytes: 8192, deletedAt: null },
    { name: 'តារាង.txt', class: 'unreadable', code: 'armour-damaged', sizeBytes: 5120, deletedAt: null },
    { name: 'withdrawn.sealed', class: 'deleted', code: null, sizeBytes: 8192, deletedAt: Date.now() - 30 * dayMs },
    { name: 'tip-7 (copy).sealed', class: 'duplicate', code: null, sizeBytes: 8192, deletedAt: null },
    { name: 'holiday.mp4', class: 'left', code: 'too-large', sizeBytes: 2_147_483_648, deletedAt: null },
  ] as const;
  return {
    'session.status': () => ({ ok: true, value: { state, folder: '/home/dara/Documents/Tipkeep vault', practiceHost: options.standIn, practice: options.standIn ? true : null, memberName: state === 'absent' ? null : 'Dara', role: state === 'open' ? 'manage' : null, usedRecoveryKey: false, sample: sampleState(), idleLockAfterMs: 300_000, unlockWaitMs: options.unlockWaitMs ?? 0 } }),
    'sample.open': async () => {
      for (let done = 0; done <= 200; done += 50) {
        send({ notice: 'sample.progress', value: { done, total: 200 } });
        await wait(20);
      }
      state = 'open';
      isSampleKept = true;
      isSampleOpen = true;
      return { ok: true, value: {} };
    },
    'sample.throwAway': () => {
      isSampleKept = false;
      isSampleOpen = false;
      state = 'absent';
      return { ok: true, value: {} };
    },
    'session.chooseFolder': () => ({ ok: true, value: {} }),
    'lockScreen.glance': () => ({ ok: true, value: { glance: isGlanceShown ? { files: 3, dueAt: Date.now() + 3_600_000 } : null } }),
    'lockScreen.get': () => ({ ok: true, value: { isShown: isGlanceShown } }),
    'lockScreen.set': ({ isShown }) => {
      isGlanceShown = isShown;
      return { ok: true, value: { isShown } };
    },
    'passphrase.estimate': ({ passphrase }) => {
      const score = ([0, 1, 2, 3, 4] as const)[Math.min(4, Math.floor(passphrase.length / 6))] ?? 0;
      return { ok: true, value: { score, guessesLog10: passphrase.length / 2, accepted: score >= 3, advice: passphrase.includes('1999') ? 'dates' : null } };
    },
    'passphrase.suggest': () => ({ ok: true, value: { words: words.slice(0, 6) } }),
    'vault.beginCreate': async () => {
      await wait(300);
      return { ok: true, value: { creationId: 'f'.repeat(32), recoveryWords: [...words, ...words], positions: [5, 17] } };
    },
    'vault.finishCreate': ({ words: typed }) => {
      if (typed[0] !== words[4] || typed[1] !== words[4]) return { ok: false, code: 'recovery-words-differ' };
      state = 'open';
      return { ok: true, value: {} };
    },
    'vault.unlock': async ({ secret, acceptPracticeMismatch }) => {
      await wait(300);
      if (secret === 'mismatch' && !acceptPracticeMismatch) return { ok: false, code: 'practice-mismatch' };
      if (secret !== 'practice' && secret !== 'mismatch') return { ok: false, code: 'wrong-passphrase' };
      state = 'open';
      return { ok: true, value: { memberName: 'Dara', usedRecoveryKey: false, olderHeader: false, events: 214, lastChangeAt: Date.now() - 3 * 3_600_000, recoveredTransactions: null, interruptedImport: true, clockBehindMs: null } };
    },
    'recovery.savePage': ({ language }) => ({ ok: true, value: { savedAs: 'sheet.pdf', sizeBytes: 5904, language } }),
    'recovery.saveShares': ({ language }) => ({ ok: true, value: { savedAs: 'sheets.pdf', sizeBytes: 20_205, language } }),
    'recovery.beginRenewal': async () => {
      await wait(300);
      return { ok: true, value: { wordsId: 'f'.repeat(32), recoveryWords: [...words.slice(0, 12)], positions: [5, 7] } };
    },
    'recovery.finishRenewal': () => ({ ok: true, value: {} }),
    'recovery.cancel': () => ({ ok: true, value: {} }),
    'rekey.begin': async () => {
      await wait(300);
      return { ok: true, value: { wordsId: 'f'.repeat(32), recoveryWords: [...words.slice(0, 12)], positions: [5, 7], neededBytes: 48_000_000, others: ['Sophea', 'Linh'] } };
    },
    'rekey.start': () => ({ ok: true, value: {} }),
    'rekey.cancel': () => ({ ok: true, value: {} }),
    'recovery.readShare': ({ text }) => ({ ok: true, value: { words: text.split(' ').length, unknown: [], isWhole: false } }),
    'session.setIdleLimit': () => ({ ok: true, value: {} }),
    'session.touch': () => ({ ok: true, value: {} }),
    'vault.holder': () => ({ ok: true, value: { holder: null } }),
    'vault.about': () => ({ ok: true, value: { folder: '/home/dara/Documents/Tipkeep vault', memberName: 'Dara', events: 214, lastChangeAt: Date.now() - 3 * 3_600_000 } }),
    'vault.verify': () => ({ ok: true, value: options.verify ?? { pages: 120, damagedPages: 0, blobs: 3, damagedBlobs: 0, missingBlobs: 0, events: 214, unpermittedEvents: 0, alteredRows: 0, chainIntact: true } }),
    'intakeKey.list': () => ({ ok: true, value: { total: keys.length, keys: [...keys] } }),
    'intakeKey.create': ({ validDays, graceDays = 90 }) => {
      const key: IntakeKeyView = { keyId: `e${keys.length}`.padEnd(32, '0'), epoch: keys.length + 1, fingerprint: words.slice(3, 9), createdAt: Date.now(), expiresAt: Date.now() + validDays * dayMs, destroyAfter: Date.now() + (validDays + graceDays) * dayMs, state: 'live' };
      keys.push(key);
      return { ok: true, value: key };
    },
    'tipForm.save': () => ({ ok: true, value: { savedAs: 'tip-form.html', sizeBytes: 271_233, sha256: 'ab12'.repeat(16) } }),
    'import.preview': async () => {
      await steps('reading', 400);
      return isCancelled ? { ok: false, code: 'cancelled' } : { ok: true, value: { previewId: 'd'.repeat(32), new: 28, duplicate: 1, deleted: 1, unreadable: 2, left: 1, part: 4, items: [...items], listed: items.length } };
    },
    'import.commit': async () => {
      await steps('opening', 2000);
      send({ notice: 'tips.changed', value: {} });
      return { ok: true, value: { opened: 28, duplicates: 1, deleted: 1, quarantined: 2, left: 1, parts: 4, notReached: isCancelled ? 1200 : 0, stoppedBy: isCancelled ? 'cancelled' : null, items: [...items], listed: items.length } };
    },
    'import.cancel': () => {
      isCancelled = true;
      return { ok: true, value: {} };
    },
    'quarantine.list': () => ({
      ok: true,
      value: {
        total: 3,
        items: (['not-for-us', 'authentication-failed', 'truncated'] as const).map((code, index) => ({ quarantineId: `c${index}`.padEnd(32, '0'), code, receivedAt: Date.now() - index * dayMs, sizeBytes: 8192 * (index + 1), sha256: `9f${index}d`.repeat(16) })),
      },
    }),
    'quarantine.retry': () => ({ ok: true, value: { opened: false, code: 'not-for-us' } }),
    'tips.stretch': ({ offset, limit, ...wanted }) => {
      const found = searched(wanted);
      return { ok: true, value: { total: found.length, tips: found.slice(offset, offset + limit).map(({ row: { tipId, number } }) => ({ tipId, number })) } };
    },
    'tips.list': async ({ offset, limit, ...wanted }) => {
      await wait(20);
      const found = searched(wanted);
      return { ok: true, value: { total: found.length, rows: found.slice(offset, offset + limit).map((tip) => tip.row) } };
    },
    'tips.counts': () => {
      const here = tips.filter((tip) => tip.row.setAside === null);
      const open = here.filter((tip) => tip.row.status !== 'closed');
      const count = (test: (tip: (typeof tips)[number]) => boolean) => open.filter(test).length;
      return { ok: true, value: { danger: count((tip) => tip.row.urgency === 'U1'), second: count((tip) => tip.row.wantsSecond), hinted: count((tip) => tip.row.urgency === 'U0' && tip.row.hint !== null), overdue: count((tip) => tip.row.overdue), unread: count((tip) => tip.row.isUnread), new: count((tip) => tip.row.status === 'new'), open: open.length, closed: here.length - open.length, all: here.length, aside: tips.length - here.length, quarantine: 3 } };
    },
    'tips.get': ({ tipId }) => view(tipId),
    'tips.setUrgency': ({ tipId, urgency }) => change(tipId, 'urgency-set', { urgency }),
    'tips.setStatus': ({ tipId, status }) => change(tipId, 'status-set', { status }),
    'attachment.contents': ({ attachmentId }) => ({ ok: true, value: inventedContents(attachmentId) }),
    'evidence.contents': () => ({ ok: true, value: { mediaType: 'application/pdf', kind: 'pdf', also: [], hasMacros: false, listing: null, isListingUnreadable: false } }),
    'evidence.list': ({ tipId }) => ({ ok: true, value: { total: tipId === tips[0]?.row.tipId ? 1 : 0, evidence: tipId === tips[0]?.row.tipId ? [{ evidenceId: 'e'.repeat(32), fileName: 'តារាង ឈ្មោះ (invented).pdf', mediaType: 'application/pdf', sizeBytes: 48_213, sha256: 'a'.repeat(64), addedAt: Date.now() - 3_600_000 }] : [] } }),
    'evidence.unfinished': () => ({ ok: true, value: { total: 0, unfinished: [] } }),
    'evidence.add': () => ({ ok: false, code: 'no-room' }),
    'evidence.resume': () => ({ ok: false, code: 'evidence-differs' }),
    'evidence.stop': () => ({ ok: true, value: {} }),
    'evidence.discard': () => ({ ok: true, value: {} }),
    'evidence.save': () => ({ ok: true, value: { savedAs: 'copy.pdf', sizeBytes: 48_213 } }),
    'attachment.save': () => ({ ok: true, value: { savedAs: 'tip-12-file-1.jpg', sizeBytes: 482_133 } }),
    'intakeKey.recipients': () => ({ ok: true, value: { age: `age1${'q'.repeat(58)}`, ageHybrid: `age1pq1${'z'.repeat(1950)}`, sealedBox: `${'A'.repeat(43)}=` } }),
    'tips.similar': ({ tipId }) => ({ ok: true, value: { isWaiting: false, total: 1, isAtLeast: false, similar: tips.slice(0, 2).filter((tip) => tip.row.tipId !== tipId).map((tip, index) => ({ tipId: tip.row.tipId, number: tip.row.number, percent: index === 0 ? 100 : 71, reason: index === 0 ? 'same' : 'alike' })) } }),
    'writing.drafts': () => ({ ok: true, value: { drafts: [{ draftId: '5'.repeat(32), keptAt: Date.now() - 2 * dayMs, excerpt: 'បងស្រីគាត់ទូរស័ព្ទមកពីផ្ទះសំណាក់ ថាគេចាប់ (invented)' }] } }),
    'writing.draft': () => ({ ok: true, value: { way: 'phone', saidAt: Date.now(), language: 'km', narrative: 'Invented words.', place: '', when: '', safeContact: '' } }),
    'writing.keep': () => ({ ok: true, value: { draftId: '6'.repeat(32), keptAt: Date.now() } }),
    'writing.discard': () => ({ ok: true, value: {} }),
    'writing.finish': () => ({ ok: true, value: { tipId: tips[0]?.row.tipId ?? '', number: tips[0]?.row.number ?? 0 } }),
    ...inventedBackups(),
    ...inventedCarriers(send),
    ...inventedDeletions,
    ...inventedEpochs(),
    ...inventedReplies(send),
    ...inventedWork(send),
    ...inventedDisclosures(send),
    ...inventedBriefing(),
    ...inventedCompoundDossier(),
    ...inventedStatements(),
    ...inventedCards(),
    ...inventedReferrals(send),
    ...inventedTags(send),
    ...inventedIndividuals(send),
    ...inventedLanguages((tipId) => tips.find(({ row }) => row.tipId === tipId)?.view.narrative, send),
    ...inventedWorkflow(() => tips, send),
    ...inventedFinding(send),
    ...inventedFormDrafts(),
    ...inventedTipPlaces(),
    ...inventedShifts(() => tips, send),
    ...inventedSecondReadings((tipId) => tips.find(({ row }) => row.tipId === tipId)?.row.urgency, send),
    ...inventedOverview(options.tips === 0),
    ...inventedCompounds(send),
    ...inventedClaims(() => tips.map(({ view: { tipId, number, textId, narrative } }) => ({ tipId, number, textId, narrative })), send),
    ...inventedScreening(send),
    ...inventedOrganisations(send),
    ...inventedIncidents(send),
    ...inventedRegisterTables(),
    ...inventedDossiers(() => tips),
    ...inventedFiles(),
    ...inventedPeople(),
  };
}

/** Puts a `window.api` in place that answers like main and the vault do: a port by window message, then envelopes on it. */
export function installFakeVault(options: PreviewOptions, deliver: (port: MessagePort) => void = (port) => window.postMessage({ kind: portMessageKind }, '*', [port])): void {
  const connectVault = (): void => {
    const { port1, port2 } = new MessageChannel();
    const handlers = fakeHandlers(options, (notice) => port1.postMessage(notice));
    port1.onmessage = (event: MessageEvent<RequestEnvelope>) => {
      const { number, call, request } = event.data;
      const handle = handlers[call] as (request: unknown) => Promise<{ ok: boolean }> | { ok: boolean };
      void Promise.resolve(handle(request)).then((result) => port1.postMessage({ number, ...result }));
    };
    deliver(port2);
  };
  const api: WindowApi = {
    connect: connectVault,
    call: (name, request) => {
      if (name === 'host.info') return Promise.resolve({ ok: true, value: { kind: options.standIn ? 'stand-in' : 'electron', version: '0', appVersion: '0.1.0', locksFromAnywhere: true, language: null } });
      if (name === 'host.setLanguage') return Promise.resolve({ ok: true, value: { isKept: true } });
      if (name === 'host.choose') return Promise.resolve({ ok: true, value: { handle: '1'.repeat(32), name: (request as { suggestedName: string }).suggestedName, count: 1 } });
      location.search = '?state=locked';
      return Promise.resolve({ ok: true, value: {} });
    },
  };
  Object.assign(window, { api });
}

