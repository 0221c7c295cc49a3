import { createHash } from 'node:crypto';
import type { OpenApiDocument } from './openapi.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h1 { margin: 0 0 .5rem; } h2 { margin: 3rem 0 0; text-transform: capitalize; }
article { border-top: 1px solid #8886; padding: 1rem 0; }
h3 { margin: 0; font: 600 1rem ui-monospace, monospace; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.5em; color: #5b4bd6; } @media (prefers-color-scheme: dark) { .method { color: #a79bff; } }
.meta { opacity: .75; font-size: .875rem; } p { margin: .25rem 0; }
pre { overflow: auto; padding: .75rem; border: 1px solid #8886; border-radius: .5rem; font-size: .8rem; max-height: 24rem; }
nav a { margin-right: .75rem; } summary { cursor: pointer; }
a { color: inherit; } :focus-visible { outline: 3px solid #5b4bd6; outline-offset: 2px; }
`;

function escapeHtml(text: unknown): string {
  return String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, unknown>[];
  parameters: { name: string; in: string; required: boolean; description?: string }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>;
}

function details(label: string, value: unknown): string {
  return `<details><summary>${escapeHtml(label)}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre></details>`;
}

function article(path: string, method: string, operation: Operation): string {
  const caller = Object.keys(operation.security[0] ?? {})[0] ?? 'anyone';
  const parameters = operation.parameters
    .map(
      ({ name, in: place, required, description }) =>
        `<li><code>${escapeHtml(name)}</code> (${escapeHtml(place)}${required ? '' : ', optional'}) ${escapeHtml(description)}</li>`,
    )
    .join('');
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) =>
    details(`Request: ${type}`, schema),
  );
  const replies = Object.entries(operation.responses).map(([status, { description, content }]) =>
    status.startsWith('2')
      ? Object.entries(content)
          .map(([type, { schema }]) => details(`${status}: ${type}`, schema))
          .join('')
      : `<p class="meta">${escapeHtml(status)}: <code>${escapeHtml(description)}</code></p>`,
  );
  return `<article id="${escapeHtml(operation.operationId)}">
<h3><span class="method">${escapeHtml(method.toUpperCase())}</span>${escapeHtml(path)}</h3>
<p>${escapeHtml(operation.summary)}</p>
<p class="meta"><code>${escapeHtml(operation.operationId)}</code>, called by: ${escapeHtml(caller)}</p>
${parameters ? `<ul>${parameters}</ul>` : ''}${bodies.join('')}${replies.join('')}
</article>`;
}

/** The API description as one static page: no script, nothing loaded, its style admitted by hash. */
export function docsPage(document: OpenApiDocument): { html: string; contentSecurityPolicy: string } {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Operation,
    })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const sections = tags.map(
    (tag) =>
      `<section><h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${operations
        .filter(({ operation }) => operation.tags.includes(tag))
        .map(({ path, method, operation }) => article(path, method, operation))
        .join('')}</section>`,
  );
  const schemas = Object.entries(document.components.schemas)
    .map(([name, schema]) => `<article id="schema-${escapeHtml(name)}">${details(name, schema)}</article>`)
    .join('');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pluto Intake API</title><style>${style}</style></head>
<body><header><h1>Pluto Intake API</h1><p>${escapeHtml(document.info.description)} The same as
<a href="/api/pluto/openapi.json">openapi.json</a>.</p>
<nav aria-label="Steps">${tags.map((tag) => `<a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a>`).join('')}<a href="#schemas">schemas</a></nav></header>
<main>${sections.join('\n')}<section><h2 id="schemas">Schemas</h2>${schemas}</section></main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    html,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
