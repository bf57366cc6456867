import type { Migration } from './migration.ts';

/** Which tips are in a place, asked place by place: how many share what a dossier says of one. */
export const sharedValues: Migration = {
  number: 51,
  up: (database) => {
    database.run('CREATE INDEX placed_tip_by_place ON placed_tip (province, district, decision, tip_id)');
    database.run('CREATE INDEX compound_by_province ON compound (province, district)');
    // A row that is no JSON says nothing, and keeps nobody from opening the vault.
    database.run("CREATE INDEX tip_detail_by_province ON tip_detail (CASE WHEN json_valid(body) THEN body ->> '$.answers.province' END, tip_id)");
    database.run("CREATE INDEX tip_detail_by_country ON tip_detail (CASE WHEN json_valid(body) THEN body ->> '$.answers.country' END, tip_id)");
  },
};
