import Type from 'typebox';
import type { Static } from 'typebox';
import type { SearchCriteria, SearchSide } from '#domain/invoices';
import { searchInvoices, sortKeys } from '#domain/invoices';
import type { Operation } from '../operation.ts';
import { operation } from '../operation.ts';
import { Amount, ChannelName, Day, FrameworkName, Id, InvoiceSummary, KindName, StatusName } from '../schemas/invoice.ts';
import { wireInvoice } from '../wire-invoice.ts';

const words = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 100, description }));

const Query = Type.Object(
  {
    text: words("Part of the number, of the other party's name or of the commitment number."),
    status: Type.Optional(Type.Array(StatusName, { maxItems: 12, description: 'One or more, repeated or parted by commas.' })),
    number: words('Part of the number.'),
    counterpart: words("Part of the other party's name, or its whole identifier."),
    serviceId: Type.Optional(Type.Array(Id, { maxItems: 100 })),
    commitmentNumber: words('Commitment number.'),
    contractNumber: words('Contract number.'),
    kind: Type.Optional(KindName),
    framework: Type.Optional(FrameworkName),
    channel: Type.Optional(ChannelName),
    issuedFrom: Type.Optional(Day),
    issuedTo: Type.Optional(Day),
    depositedFrom: Type.Optional(Day),
    depositedTo: Type.Optional(Day),
    dueBefore: Type.Optional(Day),
    amountFrom: Type.Optional(Amount),
    amountTo: Type.Optional(Amount),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    handled: Type.Optional(Type.Enum(['yes', 'no'], { description: 'Rejected invoices: flagged handled by the supplier, or not yet.' })),
    sort: Type.Optional(Type.Enum([...sortKeys], { default: 'deposited' })),
    direction: Type.Optional(Type.Enum(['ascending', 'descending'], { default: 'descending' })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1000, description: '`nextCursor` of the page before; send the same criteria with it.' }),
    ),
  },
  { additionalProperties: false },
);

const Page = Type.Object(
  {
    items: Type.Array(InvoiceSummary),
    hasMore: Type.Boolean({ description: 'There are further items: ask again with `nextCursor`.' }),
    nextCursor: Type.Optional(Type.String()),
    total: Type.Integer({ description: 'How many match in all.' }),
    totalIsExact: Type.Boolean({ description: 'False when `total` only says "at least".' }),
  },
  { title: 'InvoicePage' },
);

function criteriaOf({
  status,
  serviceId,
  sort: _sort,
  direction: _direction,
  size: _size,
  cursor: _cursor,
  ...same
}: Static<typeof Query>): SearchCriteria {
  return { ...same, ...(status ? { statuses: status } : {}), ...(serviceId ? { serviceIds: serviceId } : {}) };
}

function listOf(side: SearchSide, contract: Pick<Operation, 'id' | 'right' | 'summary'>): Operation {
  return operation({
    ...contract,
    method: 'GET',
    path: `/invoices/${side}`,
    tag: 'Invoices',
    description:
      'Criteria given together must all hold. A page has at most 200 items and says whether there are more: nothing is ever cut off silently.',
    query: Query,
    answers: { 200: { description: 'One page.', schema: Page, headers: { Link: '`rel="next"`, when there is more (RFC 8288).' } } },
    async handle({ context, actor, query, language, request }) {
      const { size = 50, sort = 'deposited', direction = 'descending', cursor } = query;
      const found = await searchInvoices(context, actor, side, criteriaOf(query), {
        size,
        sort,
        direction,
        ...(cursor === undefined ? {} : { cursor }),
      });
      return {
        status: 200,
        ...(found.nextCursor === undefined ? {} : { headers: { link: `<${nextPage(request.url, found.nextCursor)}>; rel="next"` } }),
        body: {
          items: found.items.map((invoice) => wireInvoice(invoice, language)),
          hasMore: found.nextCursor !== undefined,
          ...(found.nextCursor === undefined ? {} : { nextCursor: found.nextCursor }),
          total: found.total,
          totalIsExact: found.totalIsExact,
        },
      };
    },
  });
}

function nextPage(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}

/** The recipient's list. */
export const listReceived = listOf('received', {
  id: 'listReceivedInvoices',
  right: 'invoices.list-received',
  summary: 'List the invoices you received',
});
/** The supplier's list. */
export const listIssued = listOf('issued', {
  id: 'listIssuedInvoices',
  right: 'invoices.list-issued',
  summary: 'List the invoices you issued',
});
