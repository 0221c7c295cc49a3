import { describePart } from '../run/describe-part.ts';
import type { ProcessEvent } from '../run/supervised-process.ts';

/** One line for a person about a process that ended or came back. */
export function describeEvent(event: ProcessEvent): string {
  switch (event.kind) {
    case 'died':
      return `The ${describePart(event.name)} ended (${event.how}); starting it again in ${event.againInMs / 1000} s.`;
    case 'restarted':
      return `The ${describePart(event.name)} is back.`;
    case 'mute':
      return `The ${describePart(event.name)} has stopped answering; it is started anew.`;
    case 'ended':
      return event.name === 'desktop'
        ? 'The desktop window was closed. The rest goes on; Ctrl-C stops it.'
        : `The ${describePart(event.name)} ended (${event.how}).`;
  }
}
