import type { MainWords } from './en.ts';

export const de: MainWords = {
  menu: {
    file: 'Datei',
    go: 'Gehe zu',
    view: 'Ansicht',
    edit: 'Bearbeiten',
    window: 'Fenster',
    settings: 'Einstellungen…',
    importCandidates: 'Personen importieren…',
    anything: 'Gehe zu …',
    find: 'Suchen',
    quit: 'Beenden',
    help: 'Hilfe',
    tour: 'Rundgang zeigen',
    checkForUpdates: 'Nach Updates suchen…',
    screens: {
      ranking: 'Rangliste',
      candidates: 'Personen',
      activity: 'Aktivität',
      roles: 'Stellen',
      audit: 'Prüfprotokoll',
    },
  },
  unsaved: {
    message: 'Ohne Speichern schließen?',
    detail: 'Die Stelle, die Sie bearbeitet haben, hat Änderungen, die verloren gingen.',
    keep: 'Weiter bearbeiten',
    discard: 'Änderungen verwerfen',
  },
  session: {
    ended: 'Ihre Sitzung ist beendet. Melden Sie sich neu an; nichts Gespeichertes ist verloren.',
    signInFirst: 'Melden Sie sich zuerst an.',
  },
  serverUrl: {
    notAnAddress: 'Das ist keine Adresse. Sie sieht so aus: https://pluto.example.com.',
    notSafe: 'Die Adresse muss mit https:// beginnen (http:// nur auf diesem Computer).',
    credentials: 'Lassen Sie Name und Passwort aus der Adresse weg.',
  },
  offline: {
    notKept:
      'Sie sind offline, und dies wurde auf diesem Computer noch nicht geöffnet. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    readOnly: 'Sie sind offline: Bis der Server wieder erreichbar ist, lässt sich nichts ändern.',
  },
  requestUnfit: 'Einige Eingaben können so nicht verwendet werden. Bitte prüfen Sie sie.',
  tryNotification: {
    title: 'So sieht es aus',
    body: 'Das sehen Sie, wenn jemand eine Befragung abschließt.',
  },
};
