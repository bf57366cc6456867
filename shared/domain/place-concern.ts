/** Programs that carry a folder to somebody else's computers. */
export const syncClients = ['Dropbox', 'OneDrive', 'iCloud Drive', 'Google Drive', 'Nextcloud', 'ownCloud', 'Syncthing', 'Yandex.Disk', 'MEGA', 'pCloud', 'Box', 'Resilio Sync', 'Synology Drive', 'Seafile', 'Proton Drive', 'other'] as const;
export type SyncClient = (typeof syncClients)[number];

/**
 * What speaks against keeping a vault in a place: a program copies it elsewhere, it lies on another machine, or it is gone when the
 * laptop is switched off. As far as the system tells; nothing found is no proof.
 */
export type PlaceConcern = { readonly kind: 'synced'; readonly client: SyncClient } | { readonly kind: 'network' } | { readonly kind: 'memory' };
export const placeConcernKinds = ['synced', 'network', 'memory'] as const;
