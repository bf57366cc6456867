import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract, type Request } from '#shared/contract/contract.ts';
import { chosenAtMost } from '#shared/domain/chosen-tips.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { tipSorts } from '#shared/domain/tip-sort.ts';
import type { Database } from '#vault/store/database.ts';
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { mergeCompound, recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { setTipIncident } from '#vault/store/commands/connect-incident.ts';
import { markClaim, setWithdrawn } from '#vault/store/commands/keep-claims.ts';
import { recordIncident } from '#vault/store/commands/keep-incidents.ts';
import { addOrganisationName, mergeOrganisation, recordOrganisation } from '#vault/store/commands/keep-organisations.ts';
import { setLanguage } from '#vault/store/commands/keep-renderings.ts';
import { tagTips } from '#vault/store/commands/keep-tags.ts';
import { assignTip, setDue } from '#vault/store/commands/keep-work.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { besideTips } from '#vault/triage/beside-tips.ts';
import { listIncidents } from '#vault/triage/list-incidents.ts';
import { listOrganisations } from '#vault/triage/list-organisations.ts';
import { listTips, tipStretch } from '#vault/triage/list-tips.ts';
import { namedIds, namesLike } from '#vault/triage/named-ids.ts';
import { setAside } from '#vault/triage/set-aside.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../../../../support/delete-tip.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
beforeEach(async () => {
  vault = await openMemoryVault();
});

type Given = Parameters<typeof inventedTip>;
const receive = (...tips: Given[]): string[] => receiveTips(vault.context, tips.map((tip) => inventedTip(...tip))).map(({ tipId }) => tipId);
const ask = (request: Partial<Request<'tips.list'>>) => {
  const whole = v.parse(contract['tips.list'].request, { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50, ...request });
  return v.parse(contract['tips.list'].reply, listTips(vault.context.database, vault.time.ms, whole, vault.context.signer.memberId));
};
const numbers = (request: Partial<Request<'tips.list'>>): readonly number[] => ask(request).rows.map(({ number }) => number);
const compound = (name: string): string => recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: name, language: 'en', kind: 'official', source: '' });

describe('a stretch of the list', () => {
  it('has the tips of the list in its order, for every order, and counts past its end', () => {
    receive(['one'], ['two', { narrative: 'lantern (invented)' }], ['three', { narrative: 'lantern again (invented)' }], ['four']);
    const asked: readonly Partial<Request<'tips.list'>>[] = [{}, { search: 'lantern' }, { urgencies: ['U0'], statuses: ['new'] }, ...tipSorts.map((sort) => ({ sort })), { named: { tag: 'nowhere' } }];
    for (const request of asked) {
      const whole = v.parse(contract['tips.stretch'].request, { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 1, limit: 2, ...request });
      const { total, tips } = v.parse(contract['tips.stretch'].reply, tipStretch(vault.context.database, vault.time.ms, whole));
      expect([total, tips.map(({ number }) => number)]).toEqual([ask(request).total, numbers({ ...request, offset: 1, limit: 2 })]);
    }
  });

  it('is not longer than what can be chosen at once', () => {
    const wanted = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0 };
    expect(v.safeParse(contract['tips.stretch'].request, { ...wanted, limit: chosenAtMost }).success).toBe(true);
    expect(v.safeParse(contract['tips.stretch'].request, { ...wanted, limit: chosenAtMost + 1 }).success).toBe(false);
  });
});

describe('what a search asks for by its name', () => {
  it('is what is called exactly so, whatever the case; where nothing is, what has it in its name', () => {
    const [one, two, three] = receive(['one'], ['two'], ['three']) as [string, string, string];
    tagTips(vault.context, [one], 'Night');
    tagTips(vault.context, [two], 'Night shift');
    tagTips(vault.context, [three], 'ធ្វើការយប់');
    expect(numbers({ named: { tag: 'NIGHT' } })).toEqual([1]);
    expect([...numbers({ named: { tag: 'nigh' } })].sort()).toEqual([1, 2]);
    expect(numbers({ named: { tag: 'យប់' } })).toEqual([3]);
  });

  it('is looked for along every tag that has it in its name, however many', () => {
    const [last = ''] = receive(['last']);
    for (let index = 0; index < 520; index += 1) tagTips(vault.context, receive([`tip ${index}`]), `Night ${String(index).padStart(3, '0')}`);
    tagTips(vault.context, [last], 'Night z');
    expect(ask({ named: { tag: 'night' }, limit: 1 }).total).toBe(521);
    expect(ask({ search: 'night', limit: 1 }).total).toBe(521);
  });

  it('names four tags of a tip in a line of the list, and says how many more it has', () => {
    const [one = '', two = ''] = receive(['one'], ['two']);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) tagTips(vault.context, [one], name);
    tagTips(vault.context, [two], 'a');
    expect(ask({ sort: 'oldest' }).rows.map(({ tags, moreTags }) => [tags, moreTags])).toEqual([[['a', 'b', 'c', 'd'], 2], [['a'], 0]]);
  });

  it('finds nothing where nothing is called so, and says of which', () => {
    receive(['one']);
    expect(ask({ named: { tag: 'nowhere', assignee: 'nobody known' } })).toEqual({ total: 0, rows: [], unknownNames: expect.arrayContaining(['tag', 'assignee']) as unknown });
    expect(ask({}).unknownNames).toBeUndefined();
  });

  it('leads to a compound by any of its names or its number, and along merges, with words and places beside it', () => {
    const [one, two] = receive(['one', { narrative: 'lantern (invented)' }], ['two', { narrative: 'candle (invented)' }]) as [string, string];
    const orchid = compound('Orchid Garden (invented)');
    const also = compound('蘭花園 (invented)');
    setTipCompound(vault.context, one, orchid, 'linked');
    setTipCompound(vault.context, two, also, 'linked');
    expect(numbers({ named: { compound: 'orchid' } })).toEqual([1]);
    expect(numbers({ named: { compound: '2' } })).toEqual([2]);
    mergeCompound(vault.context, also, orchid);
    expect([...numbers({ named: { compound: '蘭花園' } })].sort()).toEqual([1, 2]);
    expect(numbers({ named: { compound: 'orchid' }, search: 'candle' })).toEqual([2]);
    expect(ask({ named: { compound: 'orchid' }, place: { country: null } }).total).toBe(2);
    // The number of the one that was merged means the one that stands for both, and no other that has it in its own.
    const [merged] = vault.context.database.all('SELECT number FROM compound WHERE merged_into IS NOT NULL');
    expect([...numbers({ named: { compound: String(merged?.['number']) } })].sort()).toEqual([1, 2]);
  });

  it('asks who sees to it, and what came of it', () => {
    const [one, two, three] = receive(['one'], ['two'], ['three']) as [string, string, string];
    assignTip(vault.context, one, vault.context.signer.memberId);
    setStatus(vault.context, two, 'closed', startingOutcomes.duplicate.outcomeId);
    setStatus(vault.context, three, 'closed', startingOutcomes.actedOn.outcomeId);
    const self = String(vault.context.database.get('SELECT name FROM member WHERE member_id = ?', [vault.context.signer.memberId])?.['name']);
    expect(numbers({ named: { assignee: self } })).toEqual([1]);
    expect(numbers({ onlyMine: true })).toEqual([1]);
    expect([...numbers({ onlyUnassigned: true })].sort()).toEqual([2, 3]);
    expect(numbers({ named: { outcome: startingOutcomes.duplicate.name } })).toEqual([2]);
    // Along the index of those few, as it was with ids.
    for (const [named, index] of [[{ assignee: self }, 'tip_assigned'], [{ outcome: startingOutcomes.duplicate.name }, 'tip_by_outcome']] as const) {
      const walks = new Set<string>();
      const { database } = vault.context;
      const told = (sql: string): void => {
        for (const [, walked] of sql.matchAll(/tip INDEXED BY (\w+)/g)) walks.add(walked ?? '');
      };
      const watched: Pick<Database, 'all' | 'get'> = {
        all: (sql, parameters) => {
          told(sql);
          return database.all(sql, parameters);
        },
        get: (sql, parameters) => {
          told(sql);
          return database.get(sql, parameters);
        },
      };
      listTips(watched as Database, vault.time.ms, { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10, named }, vault.context.signer.memberId);
      expect(walks).toContain(index);
      expect(walks).not.toContain('tip_inbox');
    }
  });

  it('is suggested, what begins so first', () => {
    const [one] = receive(['one']) as [string];
    for (const name of ['Late night', 'Night', 'Day']) tagTips(vault.context, [one], name);
    expect(namesLike(vault.context.database, 'tag', 'nig', 8)).toEqual({ names: ['Night', 'Late night'], total: 2 });
    expect(namesLike(vault.context.database, 'tag', '', 2)).toEqual({ names: ['Day', 'Late night'], total: 3 });
    expect(namesLike(vault.context.database, 'outcome', 'duplicate', 8).names).toEqual([startingOutcomes.duplicate.name]);
    const words = new Map([[startingOutcomes.duplicate.outcomeId, ['ស្ទួននឹងដំណឹងផ្សេង']]]);
    expect(namesLike(vault.context.database, 'outcome', 'ស្ទួន', 8, words).names).toEqual(['ស្ទួននឹងដំណឹងផ្សេង']);
    expect(namedIds(vault.context.database, { named: { outcome: 'ស្ទួន' } }, words)).toEqual({ ids: { outcome: [startingOutcomes.duplicate.outcomeId] }, unknown: [] });
    expect(namedIds(vault.context.database, { named: { outcome: 'ស្ទួន' } })).toMatchObject({ unknown: ['outcome'] });
  });
});

describe('words that stand in names and notes of the register', () => {
  const company = (name: string, more: { readonly note?: string; readonly registrationNumber?: string } = {}): string => recordOrganisation(vault.context, { kind: 'company', registrationNumber: '', jurisdiction: '', note: '', ...more }, { text: name, language: 'en', kind: 'official', source: '' });
  const claimAbout = (tipId: string, organisationId: string): string => {
    const textId = String(vault.context.database.get('SELECT text_id FROM text WHERE tip_id = ?', [tipId])?.['text_id']);
    const marked = markClaim(vault.context, tipId, { textId, textSha256: new Uint8Array(32), start: 0, end: 3 }, { statement: '', reliability: 'F', credibility: '6', compoundId: null, incidentId: null, organisationId, topic: null, stance: 'supports' }, { atMost: 10, withCompound: () => [] });
    return marked.ok ? marked.value : '';
  };
  const found = (search: string) => ask({ search }).rows.map(({ number, foundIn }) => [number, ...foundIn]);

  it('lead to the tips of which a claim names the organisation, as long as it counts, and along merges', () => {
    const [one] = receive(['one', { narrative: 'candle (invented)' }], ['two', { narrative: 'candle (invented)' }]) as [string, string];
    const lantern = company('Lantern Holdings (invented)', { registrationNumber: 'KH-00417', note: 'Its drivers wear a heron on the sleeve.' });
    const claimId = claimAbout(one, lantern);
    for (const words of ['lantern', 'holdings candle', 'KH-00417', 'heron sleeve']) expect(found(words)).toEqual([[1, ...(words.includes('candle') ? ['text'] : []), 'organisation']]);
    const group = company('Orchid Group (invented)');
    mergeOrganisation(vault.context, lantern, group);
    expect(found('orchid group')).toEqual([[1, 'organisation']]);
    setWithdrawn(vault.context, claimId, true);
    expect(found('lantern')).toEqual([]);
  });

  it('lead to the tips of an incident by who acted and by what is noted, along merges', () => {
    const [one] = receive(['one', { narrative: 'candle (invented)' }], ['two', { narrative: 'candle (invented)' }]) as [string, string];
    const raid = recordIncident(vault.context, { kind: 'raid', date: '2031-04', agency: 'Harbour police (invented)', compoundIds: [], note: 'Three buses left by the quarzfeld road. ឡានក្រុងបី' });
    const incidentId = raid.ok ? raid.value : '';
    setTipIncident(vault.context, one, { incidentId, to: 'linked' });
    for (const words of ['harbour', 'quarzfeld', 'ឡានក្រុង', 'candle harbour']) expect(found(words)).toEqual([[1, ...(words.includes('candle') ? ['text'] : []), 'incident']]);
    setTipIncident(vault.context, one, { incidentId, to: 'refused' });
    expect(found('harbour')).toEqual([]);
  });

  it('are found beside the tips, and on their own pages', () => {
    recordIncident(vault.context, { kind: 'raid', date: '', agency: '', compoundIds: [], note: 'By the quarzfeld road (invented)' });
    const organisationId = company('Lantern Holdings (invented)', { note: 'Its drivers wear a heron on the sleeve.' });
    expect(besideTips(vault.context.database, 'quarzfeld').incidents.total).toBe(1);
    expect(besideTips(vault.context.database, 'heron').organisations).toEqual({ total: 1, only: organisationId });
    expect(listOrganisations(vault.context.database, { search: 'heron on', offset: 0, limit: 10 }).total).toBe(1);
    expect(listIncidents(vault.context.database, { kind: null, year: null, compoundId: null, search: 'quarzfeld', offset: 0, limit: 10 }).total).toBe(1);
  });
});

describe('spans of time, the language and who wrote it', () => {
  it('keep their ends: from a time on, before another', () => {
    receive(['one', {}, { receivedAt: inventedStartMs - 2000 }], ['two', {}, { receivedAt: inventedStartMs - 1000 }], ['three', {}, { receivedAt: inventedStartMs }]);
    expect(numbers({ received: { from: inventedStartMs - 1000 } })).toEqual([3, 2]);
    expect(numbers({ received: { before: inventedStartMs - 1000 } })).toEqual([1]);
    expect(ask({ received: { from: inventedStartMs - 1000, before: inventedStartMs } }).total).toBe(1);
    expect(v.safeParse(contract['tips.list'].request.entries.received, {}).success).toBe(false);
  });

  it('find tips by when something is due, and none without a date', () => {
    const [one, two] = receive(['one'], ['two'], ['three']) as [string, string];
    setDue(vault.context, one, inventedStartMs + 5000, '');
    setDue(vault.context, two, inventedStartMs + 9000, '');
    expect(numbers({ due: { before: inventedStartMs + 9000 } })).toEqual([1]);
    expect(numbers({ due: { from: inventedStartMs + 9000 } })).toEqual([2]);
  });

  it('find tips by the language they are written in', () => {
    receive(['one', { narrative: 'ជួយខ្ញុំផង (invented)' }], ['two', { narrative: 'ช่วยด้วย' }]);
    expect(numbers({ language: 'th' })).toEqual([2]);
    const [, indonesian] = receive(['three', { narrative: 'They took our passports and we are not allowed to leave the building (invented)' }], ['four', { narrative: 'Mereka mengambil paspor saya dan mengunci kami di gedung ini' }], ['five', { narrative: 'Lantern gate' }], ['six', { narrative: 'हमें यहाँ से जाने नहीं देते और हम रात में काम करते हैं' }], ['seven', { narrative: 'Họ giữ hộ chiếu của chúng tôi và không cho ra ngoài' }], ['eight', { narrative: 'ho giu ho chieu cua chung toi va khong cho di ra' }]) as [string, string];
    const among = (language: NonNullable<Request<'tips.list'>['language']>) => [...numbers({ language })].sort();
    expect([among('id'), among('ms'), among('en'), among('hi'), among('vi'), among('latin'), among('km')]).toEqual([[4], [], [3, 5], [6], [7, 8], [3, 4, 5, 7, 8], [1]]);
    // What a person says outweighs what the text looks like and what its letters are.
    setLanguage(vault.context, indonesian, 'ms');
    expect([among('id'), among('ms')]).toEqual([[], [4]]);
    setLanguage(vault.context, indonesian, 'km');
    expect([among('ms'), among('km'), among('en')]).toEqual([[], [1, 4], [3, 5]]);
    expect(numbers({ language: 'vi', search: 'chieu' }).toSorted()).toEqual([7, 8]);
    expect(numbers({ onlyWrittenDown: true })).toEqual([]);
  });
});

describe('the order of the list', () => {
  const order = (request: Partial<Request<'tips.list'>>): readonly number[] => {
    const whole = numbers(request);
    // Page by page the same, over the seams of its parts.
    const paged = whole.map((_, offset) => numbers({ ...request, offset, limit: 1 })[0]);
    expect(paged).toEqual(whole);
    expect(numbers({ ...request, offset: whole.length })).toEqual([]);
    // A search sorts what it found, and must come to the same.
    expect(numbers({ ...request, search: 'invented' })).toEqual(whole);
    return whole;
  };
  const narrative = 'invented';

  beforeEach(() => {
    const places = ['Poipet (invented)', undefined, 'bavet (invented)', undefined, 'Bavet (invented)'];
    const ids = receive(...places.map((place, at): Given => [`${at}`, { narrative, ...(place === undefined ? {} : { place }) }, { receivedAt: inventedStartMs + at }]));
    vault.time.ms = inventedStartMs + 10;
    setUrgency(vault.context, ids[1]!, 'U1');
    setDue(vault.context, ids[3]!, inventedStartMs + 100, '');
    setDue(vault.context, ids[0]!, inventedStartMs + 200, '');
    setUrgency(vault.context, ids[2]!, 'U4');
  });

  it('is danger first without another choice', () => {
    expect(order({})).toEqual([2, 5, 4, 1, 3]);
    expect(order({ sort: 'urgency' })).toEqual([2, 5, 4, 1, 3]);
  });

  it('is by receipt, in both directions', () => {
    expect(order({ sort: 'received' })).toEqual([5, 4, 3, 2, 1]);
    expect(order({ sort: 'oldest' })).toEqual([1, 2, 3, 4, 5]);
  });

  it('is by when something is due, and then what has no date, newest first', () => {
    expect(order({ sort: 'due' })).toEqual([4, 1, 5, 3, 2]);
  });

  it('is by the last entry of the history', () => {
    expect(order({ sort: 'changed' })).toEqual([3, 1, 4, 2, 5]);
  });

  it('is by place whatever the case, newest first within one, and then what has none', () => {
    expect(order({ sort: 'place' })).toEqual([5, 3, 1, 4, 2]);
  });

  it('keeps what narrows, and counts the same', () => {
    for (const sort of ['urgency', 'received', 'oldest', 'due', 'changed', 'place'] as const) {
      expect([...order({ sort, urgencies: ['U0'] })].sort()).toEqual([1, 4, 5]);
      expect(ask({ sort, urgencies: ['U0', 'U4'], limit: 1 }).total).toBe(4);
      expect(ask({ sort, onlyOverdue: true }).total).toBe(0);
    }
  });

  it('leaves out what was set aside and what was deleted', () => {
    const [last] = ask({ sort: 'received' }).rows;
    setAside(vault.context, last!.tipId, { reason: 'spam', note: '', isSure: true });
    deleteTip(vault.context, ask({ sort: 'received' }).rows[0]!.tipId);
    expect(order({ sort: 'changed' })).toEqual([3, 1, 2]);
    expect(order({ sort: 'place' })).toEqual([3, 1, 2]);
    expect(numbers({ sort: 'received', onlyAside: true })).toEqual([5]);
  });
});

describe('what lies beside the tips', () => {
  const none = { total: 0, only: null };
  const organisation = (name: string, registrationNumber = ''): string => recordOrganisation(vault.context, { kind: 'company', registrationNumber, jurisdiction: '', note: '' }, { text: name, language: 'en', kind: 'official', source: '' });

  it('is compounds by their names and incidents by their places and who acted, one of each by its id', () => {
    const orchid = compound('Orchid Garden (invented)');
    compound('Orchid Hotel (invented)');
    const incident = recordIncident(vault.context, { kind: 'raid', date: '2031-04', agency: 'Harbour police (invented)', compoundIds: [orchid], note: '' });
    expect(besideTips(vault.context.database, 'orchid')).toEqual({ compounds: { total: 2, only: null }, incidents: { total: 1, only: incident.ok ? incident.value : '' }, organisations: none });
    expect(besideTips(vault.context.database, 'orchid garden').compounds).toEqual({ total: 1, only: orchid });
    expect(besideTips(vault.context.database, 'harbour').incidents.total).toBe(1);
    expect(besideTips(vault.context.database, '...')).toEqual({ compounds: none, incidents: none, organisations: none });
  });

  it('is organisations by any of their names in any spelling and by their registration number, merged ones with the one they are the same as', () => {
    const beside = (words: string) => besideTips(vault.context.database, words).organisations;
    const harbour = organisation('Golden Harbour Holding (invented)', 'KH-00417');
    expect(addOrganisationName(vault.context, harbour, { text: 'ក្រុមហ៊ុនកំពង់ផែមាស', language: 'km', kind: 'nickname', source: '' }).ok).toBe(true);
    for (const words of ['golden harbour', 'GOLDEN-HARBOUR', 'កំពង់ផែមាស', 'kh 00417']) expect(beside(words)).toEqual({ total: 1, only: harbour });
    const trading = organisation('Harbour Trading (invented)');
    expect(beside('harbour')).toEqual({ total: 2, only: null });
    expect(mergeOrganisation(vault.context, trading, harbour).ok).toBe(true);
    expect(beside('harbour trading')).toEqual({ total: 1, only: harbour });
    expect(beside('nowhere')).toEqual(none);
    expect(besideTips(vault.context.database, 'harbour').compounds).toEqual(none);
  });
});
