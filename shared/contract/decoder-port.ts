/** How the decoder's page gets its one port: main sends it to the preload on this channel, the preload hands it to the page in a message of this kind. */
export const decoderPortChannel = 'tipkeep:decoder-port';
export const decoderPortKind = 'tipkeep-decoder-port';
