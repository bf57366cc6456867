import type { compoundCalls, CompoundView, TipCompounds } from '#shared/contract/compound-calls.ts';
import { sourceGroupOf } from '#shared/domain/compound.ts';
import type { Handlers, Notice } from '#shared/contract/contract.ts';

const idOf = (number: number): string => String(number).padStart(32, 'c');

function invented(number: number, part: Partial<CompoundView> & Pick<CompoundView, 'name'>): CompoundView {
  return {
    compoundId: idOf(number),
    number,
    otherNames: [],
    otherNamesTotal: part.otherNames?.length ?? 0,
    kind: 'casino',
    standing: 'suspected',
    province: 'KH-18',
    district: '1801',
    place: '',
    state: null,
    tips: 0,
    sources: 0,
    recordedAt: Date.UTC(2026, 2, 1),
    names: [{ nameId: idOf(number), text: part.name, language: 'en', kind: 'official', source: 'invented', isMerged: false }],
    namesTotal: 1,
    statuses: [],
    statusesTotal: part.statuses?.length ?? 0,
    mergedInto: null,
    merged: [],
    mergedTotal: 0,
    tableRows: [],
    tableRowsTotal: 0,
    historyTotal: 1,
    history: [{ at: Date.UTC(2026, 2, 1), actor: 'Dara Invented', actorRemoved: false, type: 'recorded', what: null }],
    ...part,
  };
}

/** A register that changes as far as one needs to look at its screens. */
export function inventedCompounds(send: (notice: Notice) => void): Pick<Handlers, keyof typeof compoundCalls> {
  let register: readonly CompoundView[] = [
    invented(1, { name: 'Golden Orchid Garden (invented)', otherNames: ['សួនអ័រគីដេមាស', '金兰花园'], state: { state: 'raided', since: '2026-03' }, tips: 5, sources: 2 }),
    invented(2, { name: 'សណ្ឋាគារទន្លេថ្មី ដែលមានឈ្មោះវែងណាស់សម្រាប់មើលថាវាសមឬអត់ (invented)', kind: 'hotel', province: 'KH-20', district: null, standing: 'confirmed' }),
  ];
  const linked = new Map<string, TipCompounds>();
  const of = (tipId: string): TipCompounds =>
    linked.get(tipId) ?? { linked: [], suggested: [{ compoundId: idOf(1), number: 1, name: 'Golden Orchid Garden (invented)', reasons: [{ why: 'spelling', passage: 'Goldn Orchid' }, { why: 'province', passage: '' }] }], suggestedTotal: 1, isRegisterEmpty: false };
  const one = (compoundId: string) => {
    const value = register.find((compound) => compound.compoundId === compoundId);
    return value === undefined ? ({ ok: false, code: 'not-found' } as const) : ({ ok: true, value } as const);
  };
  const change = (compoundId: string, part: Partial<CompoundView>) => {
    register = register.map((compound) => (compound.compoundId === compoundId ? { ...compound, ...part } : compound));
    send({ notice: 'compounds.changed', value: {} });
    return one(compoundId);
  };
  return {
    'compounds.list': ({ search, state: wanted, sources: group, offset, limit }) => {
      const rows = register.filter(({ name, state, sources }) => name.includes(search) && (wanted === undefined || (state?.state ?? 'none') === wanted) && (group === undefined || sourceGroupOf(sources) === group));
      return { ok: true, value: { total: rows.length, rows: rows.slice(offset, offset + limit).map(({ compoundId, number, name, otherNames, otherNamesTotal, kind, standing, province, district, place, state, tips, sources }) => ({ compoundId, number, name, otherNames, otherNamesTotal, kind, standing, province, district, place, state, tips, sources })) } };
    },
    'compounds.count': () => ({ ok: true, value: { compounds: register.length } }),
    'compounds.get': ({ compoundId }) => one(compoundId),
    'compounds.tips': () => ({ ok: true, value: { total: 0, rows: [] } }),
    'compounds.record': ({ facts, name }) => {
      register = [...register, invented(register.length + 1, { ...facts, name: name.text })];
      return one(idOf(register.length));
    },
    'compounds.change': ({ compoundId, facts }) => change(compoundId, facts),
    'compounds.addName': ({ compoundId }) => one(compoundId),
    'compounds.removeName': ({ compoundId }) => one(compoundId),
    'compounds.recordStatus': ({ compoundId, status }) => change(compoundId, { state: { state: status.state, since: status.since }, statuses: [{ ...status, entryId: idOf(9), relocatedTo: null, recordedAt: Date.now(), isMerged: false }], statusesTotal: 1 }),
    'compounds.withdrawStatus': ({ compoundId }) => change(compoundId, { state: null, statuses: [], statusesTotal: 0 }),
    'compounds.merge': ({ into }) => one(into),
    'compounds.part': ({ compoundId }) => one(compoundId),
    'compounds.ofTip': ({ tipId }) => ({ ok: true, value: of(tipId) }),
    'compounds.setLink': ({ tipId, compoundId, to }) => {
      const compound = register.find((each) => each.compoundId === compoundId);
      const value: TipCompounds = { ...of(tipId), linked: to === 'linked' && compound ? [{ compoundId, number: compound.number, name: compound.name, sources: 1 }] : [], suggested: [], suggestedTotal: 0 };
      linked.set(tipId, value);
      return { ok: true, value };
    },
    'compounds.setSource': () => ({ ok: true, value: {} }),
  };
}
