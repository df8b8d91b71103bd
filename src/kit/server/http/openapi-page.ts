interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: object;
  readonly responses?: Record<string, unknown>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** A page that lists the routes and their schemas; plain HTML, so that the content security policy stays strict. */
export function apiPage(document: object): string {
  const { info, paths, webhooks } = document as {
    info: { title: string; description: string; version: string };
    paths?: Record<string, Record<string, Operation>>;
    webhooks?: Record<string, Record<string, Operation>>;
  };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(info.title)} API</title><link rel="stylesheet" href="/api.css"></head>
<body><main><h1>${escapeHtml(info.title)} API <small>${escapeHtml(info.version)}</small></h1>
<p>${escapeHtml(info.description)} As OpenAPI 3.1: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections(paths)}
${webhooks ? `<h2 id="webhooks">Webhooks</h2><p>What the school sends by itself, to whoever asked for it.</p>` : ''}
${sections(webhooks)}
</main></body></html>`;
}

function sections(items: Readonly<Record<string, Record<string, Operation>>> = {}): string {
  return Object.entries(items)
    .flatMap(([path, item]) =>
      METHODS.flatMap((method) => (item[method] ? [section(method, path, item[method])] : [])),
    )
    .join('\n');
}

function section(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (parameter) =>
      `<li><code>${escapeHtml(parameter.name)}</code> in ${escapeHtml(parameter.in)}${parameter.required ? ', required' : ''}</li>`,
  );
  return `<section><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(operation.summary ?? '')}</p>
${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}
${operation.requestBody ? schema('Body', operation.requestBody) : ''}
${schema('Replies', operation.responses ?? {})}</section>`;
}

function schema(title: string, value: object): string {
  return `<details><summary>${title}</summary><pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}
