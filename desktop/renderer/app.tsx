import { Splash, setTheme, ToastProvider, UiWordsProvider } from '@pluto/shared/ui/index.ts';
import { useEffect } from 'react';
import { Shell } from './shell/shell.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { useStore } from './store/use-store.ts';
import { copy } from './words/words.ts';

/** The window: sign-in, or the shell with its screens. */
export function App() {
  const session = useStore((state) => state.session);
  const isAddingServer = useStore((state) => state.isAddingServer);
  const theme = useStore((state) => state.preferences.theme);
  const platform = useStore((state) => state.appInfo?.platform);

  useEffect(() => setTheme(theme), [theme]);
  useEffect(() => {
    if (platform) document.documentElement.dataset.platform = platform;
  }, [platform]);

  if (!session) return <Splash>{copy.opening}</Splash>;
  return (
    <UiWordsProvider value={copy.ui}>
      <ToastProvider>
        {session.state === 'signed_in' && !isAddingServer ? (
          <Shell />
        ) : (
          <SignInScreen key={session.server_url} session={session} />
        )}
      </ToastProvider>
    </UiWordsProvider>
  );
}
