export interface Environment {
  /** Folder for everything this app keeps; null for Electron's own choice. */
  userData: string | null;
  /** Address of the server; null to use the last one, or the default. */
  serverUrl: string | null;
  /** Sign-in for a start that should open signed in. */
  /** Folder of updates, instead of the one the package was built with. */
  updateUrl: string | null;
  signIn: { email: string; password: string } | null;
}

/** Reads what the environment says and removes the password from it, so that no child process inherits it. */
export function takeEnvironment(env: NodeJS.ProcessEnv): Environment {
  const email = env.PLUTO_SIGN_IN_EMAIL;
  const password = env.PLUTO_SIGN_IN_PASSWORD;
  delete env.PLUTO_SIGN_IN_EMAIL;
  delete env.PLUTO_SIGN_IN_PASSWORD;
  return {
    userData: env.PLUTO_USER_DATA || null,
    serverUrl: env.PLUTO_SERVER_URL || null,
    updateUrl: env.PLUTO_UPDATE_URL || null,
    signIn: email && password ? { email, password } : null,
  };
}
