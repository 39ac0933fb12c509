import type { Operation } from '../operation.ts';
import { operations } from '../operations/index.ts';
import type { Html } from './html.ts';
import { html, prose } from './html.ts';
import { page } from './page.ts';

interface Described {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}

/** The readable form of the contract, made from the very operations the routes are made from. */
export function referencePage(introduction: string, publicUrl: string): string {
  const tags = [...new Set(operations.map((contract) => contract.tag))];
  return page(
    'Unisson API v1',
    html`${prose(introduction)}
<p>The same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
<pre><code>TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials -d scope=openid ${publicUrl}/api/oauth/token | jq -r .access_token)
curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/xml" --data-binary @invoice.xml ${publicUrl}/api/v1/invoices</code></pre>
<nav aria-label="Operations"><ul>${operations.map((contract) => html`<li><a href="#${contract.id}">${contract.summary}</a></li>`)}</ul></nav>
${tags.map((tag) => html`<h2>${tag}</h2>${operations.filter((contract) => contract.tag === tag).map(operationPart)}`)}`,
  );
}

function operationPart(contract: Operation): Html {
  const parameters = [
    ...rows('path', contract.params),
    ...rows('query', contract.query),
    ...Object.entries(contract.requestHeaders ?? {}).map(([name, description]) => row(name, 'header', 'text', false, description)),
    ...rows('body', contract.body),
  ];
  return html`<section aria-labelledby="${contract.id}">
<h3 id="${contract.id}">${contract.summary}</h3>
<p><span class="method">${contract.method}</span> <code>/api/v1${contract.path.replaceAll(/:(\w+)/g, '{$1}')}</code> · right <code>${contract.right}</code></p>
${prose(contract.description)}
${contract.streams ? html`<p>Body: ${Object.keys(contract.streams).map((type) => html`<code>${type}</code> `)}</p>` : html``}
${parameters.length > 0 ? table(['Name', 'In', 'Type', 'Required', 'Meaning'], parameters) : html``}
${table(
  ['Status', 'Answer'],
  [
    ...Object.entries(contract.answers).map(([status, answer]) => html`<tr><td>${status}</td><td>${answer.description}</td></tr>`),
    html`<tr><td>4xx, 5xx</td><td>Problem (RFC 9457), <code>application/problem+json</code></td></tr>`,
  ],
)}
</section>`;
}

function rows(place: string, schema: Described | undefined): Html[] {
  return Object.entries(schema?.properties ?? {}).map(([name, { description, type, enum: values }]) =>
    row(name, place, values ? values.join(', ') : (type ?? ''), schema?.required?.includes(name) ?? false, description ?? ''),
  );
}

const row = (name: string, place: string, type: string, isRequired: boolean, meaning: string): Html =>
  html`<tr><td><code>${name}</code></td><td>${place}</td><td>${type}</td><td>${isRequired ? 'yes' : 'no'}</td><td>${prose(meaning)}</td></tr>`;

const table = (heads: readonly string[], body: readonly Html[]): Html =>
  html`<div class="table" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;
