import { formsOfTip, type FormName } from '#shared/domain/form-name.ts';
import type { Database } from './database.ts';

/** Of a form about something new. */
export const nothingYet = '';

interface About {
  /** Whether it can be about something new. */
  readonly isOfNew: boolean;
  /** Where what it is about is to be found; two where it can be about either. */
  readonly rows: readonly { readonly table: string; readonly key: string }[];
}

const compound = { table: 'compound', key: 'compound_id' };
const incident = { table: 'incident', key: 'incident_id' };
const organisation = { table: 'organisation', key: 'organisation_id' };
const tip = { table: 'tip', key: 'tip_id' };
const one = (row: About['rows'][number]): About => ({ isOfNew: false, rows: [row] });
const onlyNew: About = { isOfNew: true, rows: [] };

const abouts: { readonly [F in FormName]: About } = {
  incident: { isOfNew: true, rows: [incident] },
  figure: one(incident),
  compound: onlyNew,
  'compound-facts': one(compound),
  'compound-name': one(compound),
  'compound-status': one(compound),
  building: one(compound),
  'building-facts': one({ table: 'compound_building', key: 'building_id' }),
  point: one(compound),
  organisation: onlyNew,
  'organisation-facts': one(organisation),
  'organisation-name': one(organisation),
  'organisation-link': { isOfNew: false, rows: [organisation, compound] },
  'organisation-link-facts': one({ table: 'organisation_link', key: 'link_id' }),
  consent: one(tip),
  referral: one(tip),
  'referral-end': one({ table: 'referral', key: 'referral_id' }),
  individual: one(tip),
  'emergency-card': one(tip),
  briefing: onlyNew,
  'compound-dossier': one(compound),
  'compound-export': one(compound),
  'dossier-export': one({ table: 'dossier', key: 'dossier_id' }),
  'commitment-opening': one({ table: 'disclosure', key: 'disclosure_id' }),
  'passage-decision': one({ table: 'text', key: 'text_id' }),
  'picture-painting': one({ table: 'dossier_picture', key: 'picture_id' }),
  receiver: { isOfNew: true, rows: [{ table: 'receiver', key: 'receiver_id' }] },
};

/** What a form is about; null tipId: it goes with no tip. Undefined: it is not there, or such a form is about something else. */
export function formSubjectIn(database: Database, form: FormName, subject: string | null): { readonly tipId: string | null } | undefined {
  const { isOfNew, rows } = abouts[form];
  if (subject === null) return isOfNew ? { tipId: null } : undefined;
  const tip = formsOfTip.includes(form) ? 'tip_id' : 'NULL';
  const found = rows.map(({ table, key }) => database.get(`SELECT ${tip} AS tip_id FROM ${table} WHERE ${key} = ?`, [subject])).find((row) => row !== undefined);
  return found === undefined ? undefined : { tipId: typeof found['tip_id'] === 'string' ? found['tip_id'] : null };
}

/** Whether a row of form_draft is about something that is there, or about something new, as SQL. */
export const formSubjectIsThere: string = Object.entries(abouts)
  .map(([form, { isOfNew, rows }]) => `(form = '${form}' AND (${[isOfNew ? `subject = '${nothingYet}'` : '0', ...rows.map(({ table, key }) => `subject IN (SELECT ${key} FROM ${table})`)].join(' OR ')}))`)
  .join(' OR ');
