import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from './routes.ts';

function undescribed(schema: unknown, path: string): string[] {
  const json = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' });
  const found: string[] = [];
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const object = node as Record<string, unknown>;
    for (const [key, child] of Object.entries((object['properties'] as object | undefined) ?? {})) {
      if (
        typeof child === 'object' &&
        child !== null &&
        !(
          'type' in child ||
          '$ref' in child ||
          'anyOf' in child ||
          'oneOf' in child ||
          'const' in child ||
          'enum' in child ||
          Object.keys(child).length === 0
        )
      ) {
        found.push(`${at}.${key}`);
      }
      walk(child, `${at}.${key}`);
    }
  };
  walk(json, path);
  return found;
}

describe('routes', () => {
  it('have unique names and unique method and path', () => {
    expect(new Set(routes.map((route) => route.name)).size).toBe(routes.length);
    expect(new Set(routes.map((route) => `${route.method} ${route.path}`)).size).toBe(routes.length);
  });

  it.each(routes.map((route) => [route.name, route] as const))('%s is well formed', (_name, route) => {
    expect(route.path).toMatch(/^\/api\/pluto\/[a-z0-9_:/-]+$/);
    expect(route.summary.length).toBeGreaterThan(10);
    const named = [...route.path.matchAll(/:([a-z_]+)/g)].map((match) => match[1]).sort();
    const declared = Object.keys((route.params as z.ZodObject).shape).sort();
    expect(declared).toEqual(named);
    expect(undescribed(route.response, route.name)).toEqual([]);
  });

  it('refuse unknown keys in queries and bodies', () => {
    for (const route of routes) {
      expect(route.query.safeParse({ surprise: 1 }).success, route.name).toBe(false);
      if (route.bodyKind === 'json')
        expect(route.body.safeParse({ surprise: 1 }).success, route.name).toBe(false);
    }
  });
});
