import type { WebContents } from 'electron';

/** WebRTC sends by UDP, which no request filter sees. Under this policy it binds a socket at most and sends nothing. */
export function refusePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
