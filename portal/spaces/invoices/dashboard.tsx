import { BarChart, EmptyState, LineChart, Section, Tiles } from '#design';
import type { SearchSide } from '#domain/invoices';
import { dashboard } from '#domain/invoices';
import { Decimal } from '#einvoice';
import type { Language } from '#kernel';
import { money, number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { SideHeading } from './side-tabs.tsx';

const monthNames = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'short', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' }),
};

/** `2026-03` as people read it. */
const monthName = (language: Language, month: string): string => monthNames[language].format(new Date(`${month}-01T00:00:00Z`));

/** Length of a bar or height of a point: drawn, never read, so a rounded number will do. */
const drawn = (amount: string): number => Number(amount);

/** Tableau de bord: counts and amounts by status, invoices a month over three years, payment delay. */
export function showDashboard(side: SearchSide) {
  return async (visit: SignedVisit): Promise<Answer> => {
    const { language, say } = visit;
    const figures = await dashboard(visit.context, visit.visitor.actor, side);
    const count = figures.byStatus.reduce((sum, one) => sum + one.count, 0);
    const amount = Decimal.sum(figures.byStatus.map((one) => Decimal.parse(one.amount) ?? Decimal.zero)).toText();
    const delay = figures.paymentDelay;
    const months = figures.byMonth.map((one) => monthName(language, one.month));
    const whole = (value: number) => number(language, Math.round(value));
    return {
      kind: 'page',
      page: {
        title: say('lists.dashboard-title', { list: say(`lists.title.${side}`) }),
        body: (
          <>
            <SideHeading visit={visit} side={side} page="dashboard" />
            {count === 0 ? (
              <EmptyState title={say('lists.dashboard.empty')}>{say('lists.dashboard.empty-text')}</EmptyState>
            ) : (
              <>
                <Tiles
                  tiles={[
                    { figure: number(language, count), label: say('lists.dashboard.count', { count }), href: `/invoices/${side}/search` },
                    {
                      figure: money(language, amount, 'EUR'),
                      label: say('lists.dashboard.amount'),
                      href: `/invoices/${side}/search?sort=amount`,
                    },
                    ...(delay
                      ? [
                          {
                            figure: say('lists.dashboard.days', { count: delay.medianDays, days: number(language, delay.medianDays, 1) }),
                            label: say('lists.dashboard.delay-tile'),
                            href: '#over-time',
                            note: say('lists.dashboard.delay-p90', { days: number(language, delay.p90Days, 1) }),
                          },
                          {
                            figure: say('lists.dashboard.percent', { percent: number(language, delay.within30Percent, 0) }),
                            label: say('lists.dashboard.within'),
                            href: '#over-time',
                          },
                        ]
                      : []),
                  ]}
                />
                <Section title={say('lists.dashboard.by-status')} id="by-status">
                  <div class="charts">
                    <BarChart
                      title={say('lists.dashboard.count-by-status')}
                      description={say('lists.dashboard.by-status-text')}
                      categoryLabel={say('lists.column.status')}
                      valueLabel={say('lists.dashboard.invoices')}
                      bars={figures.byStatus.map((one) => ({
                        label: say(`invoices.status.${one.status}`),
                        value: one.count,
                        shown: number(language, one.count),
                        href: `/invoices/${side}/search?status=${one.status}`,
                      }))}
                    />
                    <BarChart
                      title={say('lists.dashboard.amount-by-status')}
                      description={say('lists.dashboard.by-status-text')}
                      categoryLabel={say('lists.column.status')}
                      valueLabel={say('lists.dashboard.amount')}
                      bars={figures.byStatus.map((one) => ({
                        label: say(`invoices.status.${one.status}`),
                        value: Math.max(0, drawn(one.amount)),
                        shown: money(language, one.amount, 'EUR'),
                      }))}
                    />
                  </div>
                </Section>
                <Section title={say('lists.dashboard.over-time')} id="over-time">
                  <div class="charts">
                    <LineChart
                      title={say('lists.dashboard.by-month')}
                      description={say('lists.dashboard.by-month-text')}
                      categoryLabel={say('lists.dashboard.month')}
                      categories={months}
                      series={[{ label: say('lists.dashboard.invoices'), values: figures.byMonth.map((one) => one.count) }]}
                      format={whole}
                    />
                    {delay ? (
                      <LineChart
                        title={say('lists.dashboard.delay-by-month')}
                        description={say('lists.dashboard.delay-text')}
                        categoryLabel={say('lists.dashboard.month')}
                        categories={delay.byMonth.map((one) => monthName(language, one.month))}
                        series={[{ label: say('lists.dashboard.delay'), values: delay.byMonth.map((one) => one.medianDays) }]}
                        format={(value) => number(language, Math.round(value * 10) / 10)}
                      />
                    ) : (
                      <EmptyState title={say('lists.dashboard.no-delay')}>{say('lists.dashboard.no-delay-text')}</EmptyState>
                    )}
                  </div>
                  {delay && <p class="muted">{say('lists.dashboard.delay-text')}</p>}
                </Section>
              </>
            )}
          </>
        ),
      },
    };
  };
}
