/** Words of the main process in English: menus, dialogs, notifications, and what main itself has to refuse. */
export const en = {
  menu: {
    file: 'File',
    go: 'Go',
    view: 'View',
    edit: 'Edit',
    window: 'Window',
    settings: 'Settings…',
    importCandidates: 'Import candidates…',
    anything: 'Go to anything…',
    find: 'Find',
    quit: 'Quit',
    help: 'Help',
    tour: 'Show the tour',
    checkForUpdates: 'Check for updates…',
    screens: {
      ranking: 'Ranking',
      candidates: 'Candidates',
      activity: 'Activity',
      roles: 'Roles',
      audit: 'Audit log',
    },
  },
  unsaved: {
    message: 'Close without saving?',
    detail: 'The role you were editing has changes that would be lost.',
    keep: 'Keep editing',
    discard: 'Discard changes',
  },
  session: {
    ended: 'Your session has ended. Sign in again; nothing you saved is lost.',
    signInFirst: 'Sign in first.',
  },
  serverUrl: {
    notAnAddress: 'That is not an address. It looks like https://pluto.example.com.',
    notSafe: 'The address must start with https:// (http:// only on this computer).',
    credentials: 'Leave the name and password out of the address.',
  },
  offline: {
    notKept: 'You are offline, and this was not opened on this computer before. Try again when you are back.',
    readOnly: 'You are offline: nothing can be changed until the server can be reached again.',
  },
  requestUnfit: 'Some of what was entered cannot be used. Please check it.',
  tryNotification: {
    title: 'This is how it looks',
    body: 'You will see this when a candidate completes an intake.',
  },
};

/** The words of one language. A language that lacks one does not compile. */
export type MainWords = typeof en;
