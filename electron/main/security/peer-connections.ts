import type { WebContents } from 'electron';

/** WebRTC would open UDP sockets outside the request filter. */
export function refusePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
