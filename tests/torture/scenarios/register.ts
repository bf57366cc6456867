import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

const known = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' } as const;
const name = (text: string) => ({ text, language: 'other', kind: 'official', source: 'invented' }) as const;

async function first(table: Table): Promise<readonly [string, string]> {
  const { rows } = must(await table.desk.api['compounds.list']({ search: '', offset: 0, limit: 10 }));
  const [one, other] = [...rows].sort((left, right) => left.number - right.number);
  return [one?.compoundId ?? '', other?.compoundId ?? ''];
}

async function firstIncidents(table: Table): Promise<readonly [string, string]> {
  const { rows } = must(await table.desk.api['incidents.list']({ kind: null, year: null, compoundId: null, offset: 0, limit: 10 }));
  const [one, other] = [...rows].sort((left, right) => left.number - right.number);
  return [one?.incidentId ?? '', other?.incidentId ?? ''];
}

async function firstOrganisations(table: Table): Promise<readonly [string, string]> {
  const { rows } = must(await table.desk.api['organisations.list']({ search: '', offset: 0, limit: 10 }));
  const [one, other] = [...rows].sort((left, right) => left.number - right.number);
  return [one?.organisationId ?? '', other?.organisationId ?? ''];
}

async function linkIn(table: Table): Promise<string> {
  return must(await table.desk.api['organisations.ofCompound']({ compoundId: (await first(table))[0] })).links[0]?.linkId ?? '';
}

const owned = { part: 'owner', standing: 'confirmed', since: '2031', until: null, source: 'invented', reliability: 'B', credibility: '2', note: '' } as const;

const table = new TextEncoder().encode('Name,Province,Status\nInvented Warehouse,Kampot,active\nសណ្ឋាគារថ្មី (invented),Kep,closed\n');

const tableFile = ({ places }: Table): string => `${places.inbox}/register.csv`;

/** It lay there before anybody thought of the vault: no cut tears it. */
function layTable(at: Table): Promise<void> {
  const descriptor = at.files.open(tableFile(at), 'create');
  at.files.write(descriptor, table, 0);
  at.files.syncFile(descriptor);
  at.files.close(descriptor);
  at.files.syncFolder(at.places.inbox);
  return Promise.resolve();
}

async function takeTable(at: Table) {
  const opened = await at.desk.api['register.open']({ handle: at.desk.grant('register-read', tableFile(at)) });
  return opened.ok ? at.desk.api['register.commit']({ previewId: opened.value.previewId }) : opened;
}

export const register: Scenario = {
  name: 'register',
  about: 'two compounds are recorded, one gets a status and a tip, they are merged and parted, two tips go back to one source; two incidents get figures and a tip, and are merged and parted; an organisation is recorded, linked, ended, withdrawn and merged; a building and a point are recorded; a table is taken and taken back',
  prepare: layTable,
  steps: [
    { name: 'record', run: (table) => table.desk.api['compounds.record']({ facts: known, name: name('សួនច្បារ (invented)') }) },
    { name: 'record another', run: (table) => table.desk.api['compounds.record']({ facts: known, name: name('Invented Garden') }) },
    {
      name: 'status',
      run: async (table) => table.desk.api['compounds.recordStatus']({ compoundId: (await first(table))[0], status: { state: 'raided', since: '2031-03', relocatedTo: null, source: '', reliability: 'F', credibility: '6' } }),
    },
    { name: 'link', run: async (table) => table.desk.api['compounds.setLink']({ tipId: (await firstTips(table))[0], compoundId: (await first(table))[1], to: 'linked' }) },
    { name: 'place', run: async (table) => table.desk.api['tipPlaces.set']({ tipId: (await firstTips(table))[0], place: { province: 'KH-12', district: '1204' }, to: 'linked' }) },
    {
      name: 'merge',
      run: async (table) => {
        const [into, compoundId] = await first(table);
        return table.desk.api['compounds.merge']({ compoundId, into });
      },
    },
    {
      name: 'one source',
      run: async (table) => {
        const [tipId, sameAs] = await firstTips(table);
        return table.desk.api['compounds.setSource']({ tipId, sameAs });
      },
    },
    {
      name: 'part',
      run: async (table) => {
        const [compoundId] = await first(table);
        const { merged } = must(await table.desk.api['compounds.get']({ compoundId }));
        return table.desk.api['compounds.part']({ compoundId: merged[0]?.compoundId ?? '' });
      },
    },
    { name: 'incident', run: async (table) => table.desk.api['incidents.record']({ facts: { kind: 'raid', date: '2031-03', agency: '', note: 'ប៉ូលិស (invented)', compoundIds: [(await first(table))[0]] } }) },
    { name: 'another incident', run: (table) => table.desk.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }) },
    {
      name: 'figure',
      run: async (table) => table.desk.api['incidents.recordFigure']({ incidentId: (await firstIncidents(table))[1], statement: { counted: 'detained', figure: { is: 'known', least: 3, most: 9 }, source: '', reliability: 'F', credibility: '6' } }),
    },
    {
      name: 'unknown figure',
      run: async (table) => table.desk.api['incidents.recordFigure']({ incidentId: (await firstIncidents(table))[1], statement: { counted: 'screened', figure: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6' } }),
    },
    { name: 'link an incident', run: async (table) => table.desk.api['incidents.setLink']({ tipId: (await firstTips(table))[1], incidentId: (await firstIncidents(table))[1], to: 'linked' }) },
    {
      name: 'one event',
      run: async (table) => {
        const [into, incidentId] = await firstIncidents(table);
        return table.desk.api['incidents.merge']({ incidentId, into });
      },
    },
    {
      name: 'two events',
      run: async (table) => {
        const { merged } = must(await table.desk.api['incidents.get']({ incidentId: (await firstIncidents(table))[0] }));
        return table.desk.api['incidents.part']({ incidentId: merged[0]?.incidentId ?? '' });
      },
    },
    { name: 'organisation', run: (at) => at.desk.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '1', jurisdiction: '', note: 'ក្រុមហ៊ុន (invented)' }, name: name('Invented Holdings') }) },
    { name: 'another organisation', run: (at) => at.desk.api['organisations.record']({ facts: { kind: 'unknown', registrationNumber: '', jurisdiction: '', note: '' }, name: name('灯笼 (invented)') }) },
    { name: 'link it', run: async (at) => at.desk.api['organisations.link']({ organisationId: (await firstOrganisations(at))[0], compoundId: (await first(at))[0], link: owned }) },
    { name: 'end the link', run: async (at) => at.desk.api['organisations.changeLink']({ linkId: await linkIn(at), link: { ...owned, until: '' } }) },
    { name: 'withdraw the link', run: async (at) => at.desk.api['organisations.withdrawLink']({ linkId: await linkIn(at) }) },
    {
      name: 'one organisation',
      run: async (at) => {
        const [into, organisationId] = await firstOrganisations(at);
        return at.desk.api['organisations.merge']({ organisationId, into });
      },
    },
    { name: 'building', run: async (at) => at.desk.api['site.recordBuilding']({ compoundId: (await first(at))[0], building: { name: 'អគារ B (invented)', storeys: 7, people: { is: 'known', least: 3, most: 9 }, source: 'invented', reliability: 'F', credibility: '6', note: '' } }) },
    { name: 'point', run: async (at) => at.desk.api['site.setPoint']({ compoundId: (await first(at))[0], point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre' }, source: '' }) },
    { name: 'take a table', run: takeTable },
    {
      name: 'take it back',
      run: async ({ desk }) => {
        const { imports } = must(await desk.api['register.imports']({ offset: 0, limit: 1 }));
        return desk.api['register.undo']({ importId: imports[0]?.importId ?? '' });
      },
    },
  ],
};
