import { contextBridge, ipcRenderer } from 'electron';
import { z } from 'zod';
import { createBridge } from './create-bridge.ts';

// The page's CSP forbids building code from strings, which zod would otherwise try for speed.
z.config({ jitless: true });

contextBridge.exposeInMainWorld(
  'pluto',
  createBridge({
    ask: (name, request) => ipcRenderer.invoke(name, request),
    listen: (name, listener) => {
      const receive = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(name, receive);
      return () => ipcRenderer.off(name, receive);
    },
  }),
);
