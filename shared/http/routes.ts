import * as accounts from './accounts.ts';
import * as audit from './audit.ts';
import * as extract from './extract.ts';
import * as imports from './import.ts';
import * as interview from './interview.ts';
import * as link from './link.ts';
import * as merge from './merge.ts';
import * as notify from './notify.ts';
import * as privacy from './privacy.ts';
import * as ranking from './ranking.ts';
import * as review from './review.ts';
import type { AnyRoute } from './route.ts';
import * as verify from './verify.ts';

function isRoute(value: unknown): value is AnyRoute {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'caller' in value
  );
}

/** Every route of the server. OpenAPI, the router and the tests are made from this list. */
export const routes: readonly AnyRoute[] = [
  accounts,
  imports,
  link,
  verify,
  extract,
  interview,
  merge,
  notify,
  review,
  ranking,
  audit,
  privacy,
].flatMap((contract) => Object.values(contract).filter(isRoute));
