import {
  defaultPreferences,
  type Preferences,
  type PreferencesPatch,
} from '@pluto/shared/ipc/preferences.ts';
import type { AppInfo, ConnectionState, UpdateState } from '@pluto/shared/ipc/states.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { Slice } from './store-types.ts';

export interface AppSlice {
  connection: ConnectionState | null;
  preferences: Preferences;
  /** Until main has told, the preferences are the defaults. */
  arePreferencesKnown: boolean;
  appInfo: AppInfo | null;
  update: UpdateState;
  setUpdate(update: UpdateState): void;
  checkForUpdate(): Promise<void>;
  installUpdate(): Promise<void>;
  setConnection(connection: ConnectionState): void;
  setPreferences(preferences: Preferences): void;
  setAppInfo(appInfo: AppInfo): void;
  changePreferences(patch: PreferencesPatch): Promise<void>;
  reconnect(): Promise<void>;
  tryNotification(): Promise<void>;
}

export const createAppSlice =
  (bridge: PlutoBridge): Slice<AppSlice> =>
  (set) => ({
    connection: null,
    preferences: defaultPreferences,
    arePreferencesKnown: false,
    appInfo: null,
    update: { state: 'off', version: null },
    setUpdate: (update) => set({ update }),
    checkForUpdate: () => bridge.checkForUpdate(),
    installUpdate: () => bridge.installUpdate(),
    setConnection: (connection) => set({ connection }),
    setPreferences: (preferences) => set({ preferences, arePreferencesKnown: true }),
    setAppInfo: (appInfo) => set({ appInfo }),
    async changePreferences(patch) {
      set({ preferences: await bridge.changePreferences(patch) });
    },
    async reconnect() {
      await bridge.reconnect();
    },
    async tryNotification() {
      await bridge.tryNotification();
    },
  });
