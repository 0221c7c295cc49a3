import type { AuditHead } from '@pluto/shared/http/audit.ts';
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import type { Models } from '../database/models.ts';
import type { Clock } from '../platform/clock.ts';
import { deriveKeys } from '../tokens/derive-keys.ts';
import { genesisHash } from './audit-hash.ts';

const typ = 'pluto-audit-head';

/** Signs the newest entry of a chain, so that a desktop can keep it and prove later that the past was changed. */
export interface HeadSigner {
  readHead(models: Models, organisationId: string): Promise<AuditHead>;
  /** True when this server's secrets signed this head. */
  isOwn(head: AuditHead): Promise<boolean>;
}

export function createHeadSigner(given: { secrets: readonly string[]; clock: Clock }): HeadSigner {
  const keys = deriveKeys(given.secrets, 'audit-head');
  return {
    readHead: async (models, organisationId) => {
      const last = await models.AuditEntry.findOne({
        where: { organisation_id: organisationId },
        order: [['number', 'DESC']],
      });
      const number = last?.number ?? 0;
      const hash = last?.hash ?? genesisHash;
      const [signing] = keys;
      if (!signing) throw new Error('PLUTO_SECRETS holds no secret to sign with');
      const at = given.clock.now().toISOString();
      const payload = new TextEncoder().encode(
        JSON.stringify({ organisation_id: organisationId, number, hash, at }),
      );
      const signature = await new CompactSign(payload)
        .setProtectedHeader({ alg: 'HS256', typ, kid: signing.kid })
        .sign(signing.key);
      return { number, hash, signature };
    },
    isOwn: async (head) => {
      try {
        const { kid } = decodeProtectedHeader(head.signature);
        const key = keys.find((candidate) => candidate.kid === kid)?.key;
        if (!key) return false;
        const { payload, protectedHeader } = await compactVerify(head.signature, key, {
          algorithms: ['HS256'],
        });
        const said = JSON.parse(new TextDecoder().decode(payload)) as { number: number; hash: string };
        return protectedHeader.typ === typ && said.number === head.number && said.hash === head.hash;
      } catch {
        return false;
      }
    },
  };
}
