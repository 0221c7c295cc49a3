import type { ResponseOf, RouteInput } from '../http/route.ts';
import type { AskChannelName, PayloadOf, ReplyOf, RequestOf, TellChannelName } from './channels.ts';
import type { Outcome } from './outcome.ts';
import type { RecruiterRouteName, RecruiterRoutes } from './recruiter-routes.ts';

type Ask<C extends AskChannelName> =
  undefined extends RequestOf<C> ? () => Promise<ReplyOf<C>> : (request: RequestOf<C>) => Promise<ReplyOf<C>>;

/**
 * The one door between renderer and main: one method for each channel, nothing else. `call` is `callRoute`
 * with the types of the route; `on` listens and returns the function that stops listening.
 */
export type PlutoBridge = {
  [C in Exclude<AskChannelName, 'callRoute'>]: Ask<C>;
} & {
  call<R extends RecruiterRouteName>(
    route: R,
    input?: RouteInput<RecruiterRoutes[R]>,
  ): Promise<Outcome<ResponseOf<RecruiterRoutes[R]>>>;
  on<C extends TellChannelName>(channel: C, listener: (payload: PayloadOf<C>) => void): () => void;
};
