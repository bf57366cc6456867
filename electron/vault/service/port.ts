/** The part of a MessagePort the service uses: Electron's in the app, a plain object in tests. */
export interface ServicePort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}
