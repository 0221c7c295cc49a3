import './zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import '@pluto/shared/ui/base.css';
import './window.css';
import { App } from './app.tsx';
import { connectBridge } from './store/connect-bridge.ts';
import { useStore } from './store/use-store.ts';
import { language } from './words/words.ts';

document.documentElement.lang = language;
connectBridge(window.pluto, useStore);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
