import type { PlutoBridge } from '@pluto/shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of this page. */
    readonly pluto: PlutoBridge;
  }
}

export type { PlutoBridge };
