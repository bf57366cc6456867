import type { Migration } from './migration.ts';

/**
 * Status, urgency and whether it was set aside of every tip as one character, a thousand tips in a row, kept by triggers as `tip_count` is: `store/tip-states.ts`. Who has the numbers of
 * thousands of tips need not read these to know which of them are wanted.
 */
export const tipStates: Migration = {
  number: 48,
  up: (database) => {
    database.run('CREATE TABLE tip_states (block INTEGER PRIMARY KEY, states TEXT NOT NULL) STRICT');
    const place = (values: readonly string[], column: string): string => `CASE ${column} ${values.map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} END`;
    const state = (row: string): string =>
      `char(65 + 10 * ${place(['new', 'in-review', 'waiting', 'referred', 'closed'], `${row}.status`)} + 2 * ${place(['U0', 'U1', 'U2', 'U3', 'U4'], `${row}.urgency`)} + (${row}.set_aside IS NOT NULL))`;
    database.run(`INSERT INTO tip_states (block, states)
      WITH RECURSIVE place (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM place WHERE number < (SELECT max(number) / 1000 * 1000 + 999 FROM tip))
      SELECT place.number / 1000, group_concat(CASE WHEN tip.number IS NULL THEN '-' ELSE ${state('tip')} END, '' ORDER BY place.number)
      FROM place LEFT JOIN tip ON tip.number = place.number WHERE EXISTS (SELECT 1 FROM tip) GROUP BY place.number / 1000`);
    const put = (row: string, character: string): string =>
      `UPDATE tip_states SET states = substr(states, 1, ${row}.number % 1000) || ${character} || substr(states, ${row}.number % 1000 + 2) WHERE block = ${row}.number / 1000`;
    const block = `INSERT INTO tip_states (block, states) VALUES (new.number / 1000, replace(hex(zeroblob(500)), '0', '-')) ON CONFLICT DO NOTHING`;
    database.run(`CREATE TRIGGER tip_stated AFTER INSERT ON tip BEGIN ${block}; ${put('new', state('new'))}; END`);
    database.run(`CREATE TRIGGER tip_restated AFTER UPDATE OF urgency, status, set_aside ON tip BEGIN ${put('new', state('new'))}; END`);
    database.run(`CREATE TRIGGER tip_unstated AFTER DELETE ON tip BEGIN ${put('old', "'-'")}; END`);
  },
};
