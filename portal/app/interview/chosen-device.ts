/** The microphone chosen in the check, for the call that follows; forgotten with the page. */
let chosen: string | null = null;

export function rememberDevice(deviceId: string | null): void {
  chosen = deviceId;
}

export function rememberedDevice(): string | null {
  return chosen;
}
