import type { AnyRoute } from '@pluto/shared/http/route.ts';
import { describe, expect, it, vi } from 'vitest';
import { mailIntakeLink, mailtoUrl } from './mail-intake-link.ts';

const candidate_id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const role_id = '1f9619ff-8b86-4d01-b42d-00cf4fc964ff';

function sessionWith(email: string | null, title: string | null = 'Designer') {
  const asked: string[] = [];
  const answers: Record<string, unknown> = {
    'import.get_candidate': { name: 'Maya Lindqvist', email, roles: title ? [{ role_id, title }] : [] },
    'ranking.list_roles': { roles: title ? [{ role_id, title }] : [] },
    'link.get_template': { organisation_name: 'Harbour' },
    'link.create': {
      intake_url: 'https://p.example/intake/1?token=a&b',
      expires_at: '2026-11-24T13:00:00.000Z',
    },
  };
  const call = vi.fn(async (route: AnyRoute) => {
    asked.push(route.name);
    return answers[route.name];
  });
  const state = { get: () => ({ state: 'signed_in', account: { name: 'Dana' } }) };
  return { session: { call, state } as never, asked };
}
const request = (body: string) => ({
  candidate_id,
  template: { subject: 'Hi {{first_name}}', body },
  locale: 'en',
  time_zone: 'UTC',
});

describe('mailIntakeLink', () => {
  it('opens the mail program with the invitation filled in', async () => {
    const { session } = sessionWith('maya@example.com');
    const open = vi.fn(async (_url: string) => undefined);
    await mailIntakeLink(session, open, request('{{link}}\n{{role}}, {{recruiter}}, {{expires}}'));
    const url = new URL(open.mock.calls[0]?.[0] ?? '');
    expect(url.protocol).toBe('mailto:');
    expect(url.pathname).toBe('maya@example.com');
    expect(url.searchParams.get('subject')).toBe('Hi Maya');
    expect(url.searchParams.get('body')).toMatch(
      /^https:\/\/p\.example\/intake\/1\?token=a&b\r\nDesigner, Dana, Tuesday/,
    );
  });

  it.each([
    ['a placeholder that means nothing', 'maya@example.com', 'Designer', '{{link}} {{rolle}}', '{{rolle}}'],
    ['a text without the link', 'maya@example.com', 'Designer', 'Hello', '{{link}}'],
    ['a value nobody knows', 'maya@example.com', null, '{{link}} {{role}}', '{{role}}'],
  ])('makes no link for %s', async (_name, email, title, body, named) => {
    const { session, asked } = sessionWith(email, title);
    const open = vi.fn();
    await expect(mailIntakeLink(session, open, request(body))).rejects.toMatchObject({
      publicMessage: expect.stringContaining(named),
    });
    expect(asked).not.toContain('link.create');
    expect(open).not.toHaveBeenCalled();
  });
});

it('escapes everything in the address of the mail program', () => {
  const url = mailtoUrl('a@b.example?bcc=c@d.example', { subject: 'x&body=y', body: 'one\ntwo' });
  expect(url).toBe('mailto:a@b.example%3Fbcc%3Dc@d.example?subject=x%26body%3Dy&body=one%0D%0Atwo');
});
