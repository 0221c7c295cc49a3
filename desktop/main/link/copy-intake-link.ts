import { createIntakeLink } from '@pluto/shared/http/link.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { SessionKeeper } from '../accounts/session.ts';

/** Makes an intake link and puts it on the clipboard in one action. */
export async function copyIntakeLink(
  session: SessionKeeper,
  clipboard: { writeText(text: string): void },
  { candidate_id, role_id }: { candidate_id: string; role_id?: string | undefined },
): Promise<ResponseOf<typeof createIntakeLink>> {
  const link = await session.call(createIntakeLink, {
    params: { candidate_id },
    body: role_id ? { role_id } : {},
  });
  clipboard.writeText(link.intake_url);
  return link;
}
