import { Splash, setTheme, ToastProvider } from '@pluto/shared/ui/index.ts';
import { useEffect } from 'react';
import { Shell } from './shell/shell.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { useStore } from './store/use-store.ts';
import { copy } from './words/words.ts';

/** The window: sign-in, or the shell with its screens. */
export function App() {
  const session = useStore((state) => state.session);
  const theme = useStore((state) => state.preferences.theme);
  const platform = useStore((state) => state.appInfo?.platform);

  useEffect(() => setTheme(theme), [theme]);
  useEffect(() => {
    if (platform) document.documentElement.dataset.platform = platform;
  }, [platform]);

  if (!session) return <Splash>{copy.opening}</Splash>;
  return (
    <ToastProvider>
      {session.state === 'signed_in' ? <Shell /> : <SignInScreen session={session} />}
    </ToastProvider>
  );
}
