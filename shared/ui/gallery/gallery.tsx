import { Palette } from 'lucide-react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import './gallery.css';
import {
  applyStoredTheme,
  IconButton,
  Menu,
  PageShell,
  setTheme,
  ToastProvider,
  useTheme,
} from '../index.ts';
import { ActionsSection } from './actions-section.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { FormsSection } from './forms-section.tsx';
import { InterviewSection } from './interview-section.tsx';

const themes = ['system', 'light', 'dark', 'contrast'] as const;

function Gallery() {
  const { theme } = useTheme();
  return (
    <ToastProvider>
      <PageShell
        organisation="Oliveira Freight"
        width="wide"
        actions={
          <Menu
            trigger={<IconButton label="Theme" icon={<Palette />} />}
            items={themes.map((name) => ({
              label: name,
              checked: name === theme,
              onSelect: () => setTheme(name),
            }))}
          />
        }
        footer={<p>Every component of the design system. Nothing here is real.</p>}
      >
        <h1>Gallery</h1>
        <br />
        <InterviewSection />
        <ActionsSection />
        <FormsSection />
        <FeedbackSection />
      </PageShell>
    </ToastProvider>
  );
}

/** `?theme=dark&density=compact` for screenshots. */
const wishes = new URLSearchParams(window.location.search);
const wishedTheme = themes.find((name) => name === wishes.get('theme'));
if (wishedTheme) setTheme(wishedTheme);
else applyStoredTheme();
if (wishes.get('density') === 'compact') document.documentElement.dataset.density = 'compact';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
