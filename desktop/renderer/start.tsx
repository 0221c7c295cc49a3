import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '@pluto/shared/ui/base.css';
import './window.css';
import { App } from './app.tsx';
import { connectBridge } from './store/connect-bridge.ts';
import { useStore } from './store/use-store.ts';

// The CSP forbids building code from strings, which zod would otherwise try for speed.
z.config({ jitless: true });

connectBridge(window.pluto, useStore);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
