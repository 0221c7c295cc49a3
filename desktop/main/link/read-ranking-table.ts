import { exportRanking } from '@pluto/shared/http/ranking.ts';
import type { RouteInput } from '@pluto/shared/http/route.ts';
import type { TextTable } from '@pluto/shared/spreadsheet/write-table.ts';
import { z } from 'zod';
import type { SessionKeeper } from '../accounts/session.ts';

const tableSchema = z.array(z.array(z.string()));

/** A ranking or a part of it as texts, straight from the server. */
export async function readRankingTable(
  session: Pick<SessionKeeper, 'download'>,
  body: NonNullable<RouteInput<typeof exportRanking>['body']>,
): Promise<TextTable> {
  const bytes = await session.download(exportRanking, { body: { ...body, format: 'json' } });
  return tableSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
