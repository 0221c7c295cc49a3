import { Splash } from '@pluto/shared/ui/layout/splash.tsx';
import { copy } from '../copy.ts';

/** While the link is being checked. */
export function OpeningPage() {
  return (
    <main>
      <h1 className="pl-visually-hidden">{copy.opening.title}</h1>
      <Splash>{copy.opening.text}</Splash>
    </main>
  );
}
