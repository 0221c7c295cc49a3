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
  notifications: {
    somebody: 'A candidate',
    completed: (who: string) => `${who} completed the intake`,
    completedBody: (fields: number) =>
      `${fields === 0 ? 'Nothing changed in the record.' : fields === 1 ? '1 field of the record is new.' : `${fields} fields of the record are new.`} Click to review.`,
    troubled: (who: string) => `${who}: trouble in the interview`,
    troubledBody: 'The candidate can go on by typing.',
    opened: (who: string) => `${who} opened the link`,
    openedBody: 'You can follow along in the ranking.',
    declined: (who: string) => `${who} withdrew`,
    declinedBody: 'What the intake had collected was deleted. The record is as it was before.',
    expired: (who: string) => `The link of ${who} has expired`,
    expiredBody: 'Copy a new one if you still want the intake; what was answered is kept.',
    manyCompleted: {
      burst: (count: number) => `${count} more candidates completed the intake`,
      away: (count: number) => `${count} candidates completed the intake while you were away`,
      quiet: (count: number) => `${count} candidates completed the intake in your quiet time`,
    },
    kinds: {
      'interview.troubled': 'with trouble in the interview',
      'intake.opened': 'opened their link',
      'candidate.declined': 'withdrew',
      'intake_link.expired': 'have a link that expired',
    },
    many: (count: number, what: string) => `${count} more candidates ${what}`,
    manyNamed: (names: string) => `${names}. Click to see them.`,
    manyBody: 'Click to see them.',
    /** @param more how many are not named, zero or less for none */
    listNames: (names: readonly string[], more: number) =>
      more > 0
        ? `${names.join(', ')} and ${more} more`
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  },
  tray: {
    open: 'Open Pluto Intake',
    waiting: (count: number) =>
      count === 0
        ? 'No review is waiting'
        : count === 1
          ? '1 review is waiting'
          : `${count} reviews are waiting`,
    review: (name: string) => `Review ${name}`,
    reviewSomebody: 'Review a candidate',
    activity: 'Activity',
    pauseForHour: 'No notifications for an hour',
    pauseUntilTomorrow: 'No notifications until tomorrow, 8:00',
    resume: (time: string) => `Quiet until ${time}: notify again`,
    quietHours: (time: string) => `Quiet hours until ${time}`,
    settings: 'Settings…',
    quit: 'Quit',
    connection: {
      idle: 'Signed out',
      connecting: 'Connecting…',
      online: 'Live',
      offline: 'Offline, trying again',
    },
  },
  reviewFile: {
    title: 'Export review',
    suffix: 'review',
    notWritten: 'The file could not be written there. Choose another folder and try again.',
    notDrawn: 'The PDF could not be made. Try again; the JSON export holds the same.',
  },
  reviewPage: {
    locale: 'en',
    title: (name: string) => `Review of ${name}`,
    exported: (organisation: string, by: string, when: string) =>
      `${organisation}. Exported by ${by}, ${when}.`,
    time: (at: string) => new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
    clock: (at: string) => new Date(at).toLocaleTimeString('en-GB'),
    score: 'Score',
    role: 'Role',
    scoreBefore: 'Before',
    scoreAfter: 'Now',
    range: (low: number, high: number) => (low === high ? String(low) : `${low} to ${high}`),
    changes: 'What changed',
    noChanges: 'The intake changed nothing in this record.',
    field: 'Field',
    original: 'Original',
    enriched: 'Enriched',
    proof: 'Proof',
    decision: 'Decision',
    decisions: { keep: 'Kept', restore: 'Restored', edit: 'Edited' },
    undecided: 'Not decided',
    unknown: 'Not known',
    sources: {
      import: 'Import',
      resume: 'Resume',
      spoken: 'Spoken',
      typed: 'Typed by the candidate',
      recruiter: 'Recruiter',
    },
    confirmed: 'confirmed by the candidate',
    confidence: (percent: number) => `${percent}% sure, not confirmed`,
    place: (file: string, page: number | null) => (page ? `${file}, page ${page}` : file),
    line: (file: string, line: number) => `${file}, line ${line}`,
    stayed: 'What stayed the same',
    declined: 'The candidate prefers not to say',
    flags: 'Found in the resume and kept out',
    transcript: 'Transcript',
    speakers: { interviewer: 'Interviewer', candidate: 'Candidate' },
    seal: 'Audit log',
    sealText: (number: number) =>
      `This export is entry ${number} of the audit log or one just before it. Hash and signature of that entry:`,
    footer: (name: string) => `Review of ${name}. Personal data: delete it when it is no longer needed.`,
  },
  requestUnfit: 'Some of what was entered cannot be used. Please check it.',
  tryNotification: {
    title: 'This is how it looks',
    body: 'You will see this when a candidate completes an intake.',
  },
};

/** The words of one language. A language that lacks one does not compile. */
export type MainWords = typeof en;
