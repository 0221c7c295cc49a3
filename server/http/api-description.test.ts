import { routes } from '@pluto/shared/http/routes.ts';
import { describe, expect, it } from 'vitest';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';

const document = openApiDocument(routes);

describe('the API description', () => {
  it('has every route with its summary, caller and errors', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods)) as {
      operationId: string;
      responses: Record<string, { description: string }>;
    }[];
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      routes.map(({ name }) => name).sort(),
    );
    const create = operations.find(({ operationId }) => operationId === 'link.create');
    expect(create?.responses['409']?.description).toContain('link_completed');
    expect(create?.responses['401']?.description).toContain('not_signed_in');
    expect(create?.responses['201']?.description).toBe('Done');
  });

  it('is JSON through and through, with paths in the form of OpenAPI', () => {
    expect(JSON.parse(JSON.stringify(document)).openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/pluto/candidates/{candidate_id}/intake-link');
  });

  it('says once what many replies share, and refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect(referred).toContain('IntakeState');
    for (const name of referred) expect(Object.keys(document.components.schemas)).toContain(name);
    expect(text).not.toContain('$defs');
    expect(text.length).toBeLessThan(300_000);
  });

  it('is readable as a page that loads nothing and runs nothing', () => {
    const { html, contentSecurityPolicy } = docsPage(document);
    for (const route of routes) expect(html).toContain(`id="${route.name}"`);
    expect(html).not.toMatch(/<script|<link|src=|https?:\/\/(?!localhost)[^"]*\.(js|css)/);
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});
