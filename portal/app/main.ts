import { takeToken } from './verify/take-token.ts';

// First of all: no other script, style or request may see the token in the address.
const arrival = takeToken(window);

const { start } = await import('./start.tsx');
await start(arrival);
