import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { OrganisationLinkFacts, OrganisationLinkView, organisationCalls, OrganisationView } from '#shared/contract/organisation-calls.ts';
import type { BuildingView, siteCalls, SiteView } from '#shared/contract/site-calls.ts';

const idOf = (number: number): string => String(number).padStart(32, 'f');
const garden = { compoundId: '1'.padStart(32, 'c'), number: 1, name: 'Golden Orchid Garden (invented)' };
const made = { at: Date.UTC(2026, 2, 1), actor: 'Dara Invented', actorRemoved: false, type: 'recorded', what: null } as const;

function invented(number: number, part: Partial<OrganisationView> & Pick<OrganisationView, 'name'>): OrganisationView {
  return {
    organisationId: idOf(number),
    number,
    kind: 'company',
    registrationNumber: '',
    jurisdiction: '',
    note: '',
    recordedAt: Date.UTC(2026, 2, 1),
    names: [{ nameId: idOf(number), text: part.name, language: 'en', kind: 'official', source: 'invented', isMerged: false }],
    namesTotal: 1,
    links: [],
    linksTotal: 0,
    mergedInto: null,
    merged: [],
    mergedTotal: 0,
    historyTotal: 1,
    history: [made],
    ...part,
  };
}

const suspected: OrganisationLinkFacts = { part: 'operator', standing: 'suspected', since: '2025-06', until: null, source: '', reliability: 'F', credibility: '6', note: '' };
const linkOf = (number: number, name: string, part: Partial<OrganisationLinkView> = {}): OrganisationLinkView => ({ linkId: idOf(90 + number), ...suspected, organisation: { organisationId: idOf(number), number, name }, compound: garden, isMerged: false, isWithdrawn: false, recordedAt: Date.UTC(2026, 2, 1), ...part });

/** Organisations and a site that change as far as one needs to look at their screens. */
export function inventedOrganisations(send: (notice: Notice) => void): Pick<Handlers, keyof typeof organisationCalls | keyof typeof siteCalls> {
  const long = 'ក្រុមហ៊ុនវិនិយោគដែលមានឈ្មោះវែងណាស់សម្រាប់មើលថាវាសមឬអត់ (invented)';
  let links: readonly OrganisationLinkView[] = [
    linkOf(1, 'Lantern Holdings (invented)', { standing: 'confirmed', part: 'owner', source: 'A company register (invented)', reliability: 'B', credibility: '2' }),
    linkOf(2, long, { note: 'Heard of twice, both times by way of one person (invented)' }),
    linkOf(1, 'Lantern Holdings (invented)', { linkId: idOf(95), part: 'landlord', until: '2025-12', source: 'A tip (invented)' }),
    linkOf(2, long, { linkId: idOf(96), part: 'payment', isWithdrawn: true }),
  ];
  let organisations: readonly OrganisationView[] = [invented(1, { name: 'Lantern Holdings (invented)', registrationNumber: 'KH-0099', jurisdiction: 'Invented land' }), invented(2, { name: long, kind: 'operator-group' })];
  let site: SiteView = {
    point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre', source: 'A tip (invented)', recordedAt: Date.UTC(2026, 2, 1), fromMiddleKm: 13 },
    buildings: [{ buildingId: idOf(70), name: 'អគារ B', storeys: 7, people: { is: 'known', least: 80, most: 120 }, source: 'A tip (invented)', reliability: 'C', credibility: '3', note: 'The one with the blue roof (invented)', isMerged: false, isWithdrawn: false, recordedAt: Date.UTC(2026, 2, 1) }],
    buildingsTotal: 1,
    known: { people: true, operator: true, wayIn: false },
  };
  const shown = (organisation: OrganisationView): OrganisationView => {
    const own = links.filter((link) => link.organisation.organisationId === organisation.organisationId);
    return { ...organisation, links: own, linksTotal: own.length };
  };
  const one = (organisationId: string) => {
    const value = organisations.find((each) => each.organisationId === organisationId);
    return value === undefined ? ({ ok: false, code: 'not-found' } as const) : ({ ok: true, value: shown(value) } as const);
  };
  const changed = (organisationId: string) => {
    send({ notice: 'organisations.changed', value: {} });
    return one(organisationId);
  };
  const onLink = (linkId: string, change: (link: OrganisationLinkView) => OrganisationLinkView) => {
    links = links.map((link) => (link.linkId === linkId ? change(link) : link));
    return changed(links.find((link) => link.linkId === linkId)?.organisation.organisationId ?? '');
  };
  const putSite = (part: Partial<SiteView>) => {
    site = { ...site, ...part, buildingsTotal: (part.buildings ?? site.buildings).length };
    return { ok: true, value: site } as const;
  };
  const onBuilding = (buildingId: string, change: (building: BuildingView) => BuildingView) => putSite({ buildings: site.buildings.map((each) => (each.buildingId === buildingId ? change(each) : each)) });
  return {
    'organisations.list': ({ search, offset, limit }) => {
      const rows = organisations.filter(({ name }) => name.includes(search)).map(({ organisationId, number, name, kind, registrationNumber }) => ({ organisationId, number, name, otherNames: [], otherNamesTotal: 0, kind, registrationNumber, confirmed: number === 1 ? 1 : 0, suspected: number === 2 ? 1 : 0, sources: number }));
      return { ok: true, value: { total: rows.length, rows: rows.slice(offset, offset + limit) } };
    },
    'organisations.count': () => ({ ok: true, value: { organisations: organisations.length } }),
    'organisations.get': ({ organisationId }) => one(organisationId),
    'organisations.record': ({ facts, name }) => {
      organisations = [...organisations, invented(organisations.length + 1, { ...facts, name: name.text })];
      return changed(idOf(organisations.length));
    },
    'organisations.change': ({ organisationId, facts }) => {
      organisations = organisations.map((each) => (each.organisationId === organisationId ? { ...each, ...facts } : each));
      return changed(organisationId);
    },
    'organisations.addName': ({ organisationId }) => one(organisationId),
    'organisations.removeName': ({ organisationId }) => one(organisationId),
    'organisations.merge': ({ into }) => one(into),
    'organisations.part': ({ organisationId }) => one(organisationId),
    'organisations.link': ({ organisationId, link }) => {
      const organisation = organisations.find((each) => each.organisationId === organisationId);
      links = [linkOf(organisation?.number ?? 1, organisation?.name ?? '', { ...link, linkId: idOf(100 + links.length) }), ...links];
      return changed(organisationId);
    },
    'organisations.changeLink': ({ linkId, link }) => onLink(linkId, (before) => ({ ...before, ...link })),
    'organisations.withdrawLink': ({ linkId }) => onLink(linkId, (before) => ({ ...before, isWithdrawn: true })),
    'organisations.restoreLink': ({ linkId }) => onLink(linkId, (before) => ({ ...before, isWithdrawn: false })),
    'organisations.ofCompound': ({ compoundId }) => {
      const own = links.filter(({ compound }) => compound.compoundId === compoundId);
      return { ok: true, value: { total: own.length, links: own } };
    },
    'site.ofCompound': ({ compoundId }) => ({ ok: true, value: compoundId === garden.compoundId ? site : { point: null, buildings: [], buildingsTotal: 0, known: { people: false, operator: false, wayIn: false } } }),
    'site.setPoint': ({ point, source }) => putSite({ point: point === null ? null : { ...point, source, recordedAt: Date.now(), fromMiddleKm: 13 } }),
    'site.recordBuilding': ({ building }) => putSite({ buildings: [...site.buildings, { ...building, buildingId: idOf(70 + site.buildings.length), isMerged: false, isWithdrawn: false, recordedAt: Date.now() }] }),
    'site.changeBuilding': ({ buildingId, building }) => onBuilding(buildingId, (before) => ({ ...before, ...building })),
    'site.withdrawBuilding': ({ buildingId }) => onBuilding(buildingId, (before) => ({ ...before, isWithdrawn: true })),
    'site.restoreBuilding': ({ buildingId }) => onBuilding(buildingId, (before) => ({ ...before, isWithdrawn: false })),
  };
}
