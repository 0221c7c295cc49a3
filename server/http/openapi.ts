import { type ErrorCode, statusByErrorCode } from '@pluto/shared/errors/error-code.ts';
import type { AnyRoute, Caller } from '@pluto/shared/http/route.ts';
import type { z } from 'zod';
import { intakeCookieName } from './intake-cookie.ts';
import { jsonSchemaOf, namedJsonSchemas } from './named-schemas.ts';

type Json = Record<string, unknown>;

/** What any route of a kind of caller may answer with, besides its own codes. */
export const errorsOfCaller: Readonly<Record<Caller, readonly ErrorCode[]>> = {
  public: [],
  recruiter: ['not_signed_in', 'session_expired'],
  candidate: [
    'not_signed_in',
    'session_expired',
    'link_revoked',
    'link_expired',
    'link_completed',
    'candidate_erased',
    'forbidden',
  ],
  agent: ['not_signed_in', 'session_expired', 'intake_closed'],
};
const errorsOfAll: readonly ErrorCode[] = ['validation_failed', 'internal', 'unavailable'];

const security: Readonly<Record<Caller, Json[]>> = {
  public: [],
  recruiter: [{ recruiter: [] }],
  candidate: [{ candidate: [] }],
  agent: [{ agent: [] }],
};

/** Every code a route may answer with, in the order of their statuses. */
export function errorsOf(route: AnyRoute): ErrorCode[] {
  const body: ErrorCode[] = route.bodyKind === 'none' ? [] : ['malformed_body', 'body_too_large'];
  const all = new Set([...errorsOfAll, ...body, ...errorsOfCaller[route.caller], ...route.errors]);
  return [...all].sort((a, b) => statusByErrorCode[a] - statusByErrorCode[b]);
}

function parameters(route: AnyRoute): Json[] {
  const of = (schema: z.ZodType, place: 'path' | 'query') => {
    const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      description: property.description,
      schema: property,
    }));
  };
  return [...of(route.params, 'path'), ...of(route.query, 'query')];
}

function requestBody(route: AnyRoute): Json | undefined {
  if (route.bodyKind === 'none') return undefined;
  if (route.bodyKind === 'bytes') {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  const isOptional = (route.body as z.ZodType).safeParse(undefined).success;
  return {
    required: !isOptional,
    content: { 'application/json': { schema: jsonSchemaOf(route.body, 'input') } },
  };
}

function successContent(route: AnyRoute): Json {
  if (route.replyKind === 'bytes') {
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  }
  const type = route.replyKind === 'events' ? 'text/event-stream' : 'application/json';
  return { [type]: { schema: jsonSchemaOf(route.response, 'output') } };
}

function responses(route: AnyRoute): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const status = statusByErrorCode[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const failures = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]);
  return {
    [String(route.status)]: { description: 'Done', content: successContent(route) },
    ...Object.fromEntries(failures),
  };
}

/** The API as an OpenAPI 3.1 document, made from the routes and nothing else. */
export function openApiDocument(routes: readonly AnyRoute[]) {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z_]+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: route.name,
        tags: [route.name.split('.')[0]],
        summary: route.summary,
        security: security[route.caller],
        parameters: parameters(route),
        requestBody: requestBody(route),
        responses: responses(route),
      },
    };
  }
  const bearer = (description: string) => ({
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description,
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pluto Intake',
      version: '1',
      description: 'Every route of the server. Requests with unknown keys are refused; errors have one form.',
    },
    paths,
    components: {
      schemas: namedJsonSchemas(),
      securitySchemes: {
        recruiter: bearer('Token of accounts.sign_in'),
        candidate: {
          type: 'apiKey',
          in: 'cookie',
          name: intakeCookieName,
          description: 'Set by verify.open',
        },
        agent: bearer("Token of an agent's job, for one interview"),
      },
    },
  };
}
export type OpenApiDocument = ReturnType<typeof openApiDocument>;
