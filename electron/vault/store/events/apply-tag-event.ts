import type { Database } from '../database.ts';
import { foldedName } from '../search/folded-name.ts';
import type { EventDraft } from './event-types.ts';
import type { tagEvents } from './tag-events.ts';

type TagEvent = Extract<EventDraft, { readonly type: keyof typeof tagEvents }>;

/** The part of applyEvent that is about tags; the same rules hold. */
export function applyTagEvent(database: Database, event: TagEvent): void {
  switch (event.type) {
    case 'tag-made':
      database.run('INSERT INTO tag (tag_id, name, folded) VALUES (?, ?, ?)', [event.payload.tagId, event.payload.name, foldedName(event.payload.name)]);
      return;
    case 'tag-renamed':
      database.run('UPDATE tag SET name = ?, folded = ? WHERE tag_id = ?', [event.payload.to, foldedName(event.payload.to), event.payload.tagId]);
      return;
    case 'tip-tagged': {
      const { tipId, tagId } = event.payload;
      database.run('INSERT INTO tip_tag (link_id, tip_id, tag_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [`${tipId}${tagId}`, tipId, tagId]);
      return;
    }
    case 'tip-untagged':
      database.run('DELETE FROM tip_tag WHERE link_id = ?', [`${event.payload.tipId}${event.payload.tagId}`]);
      return;
  }
}
