import './zod-without-eval.ts';
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './create-bridge.ts';

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
