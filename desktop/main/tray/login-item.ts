import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Given to a start with the computer: the window stays closed until it is asked for. */
export const hiddenSwitch = '--hidden';

/** A value of the Exec key, quoted as the Desktop Entry Specification wants it. */
function quoteExec(argument: string): string {
  const escaped = argument.replace(/(["`$\\])/g, '\\$1').replaceAll('%', '%%');
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
}

/** The file that starts the app with a Linux desktop (freedesktop.org, Desktop Application Autostart). Pure. */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Pluto Intake',
    `Exec=${[...command, hiddenSwitch].map(quoteExec).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

function setAutostart(starts: boolean): void {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  const file = join(config, 'autostart', 'pluto-intake.desktop');
  if (!starts) {
    rmSync(file, { force: true });
    return;
  }
  // An AppImage runs from a folder that is gone after the next start; it says where it lies itself.
  const program = process.env.APPIMAGE ?? process.execPath;
  const command = app.isPackaged ? [program] : [program, app.getAppPath()];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, autostartEntry(command));
}

/** Starts the app with the computer, or no longer. */
export function setStartAtLogin(starts: boolean): void {
  if (process.platform === 'linux') setAutostart(starts);
  else app.setLoginItemSettings({ openAtLogin: starts, args: [hiddenSwitch] });
}

/** Whether this start was made by the system at login, so that no window is opened. */
export function isStartedHidden(args: readonly string[]): boolean {
  return (
    args.includes(hiddenSwitch) ||
    (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  );
}
