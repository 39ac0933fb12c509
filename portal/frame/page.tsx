import type { IslandName } from '#design';
import { Page, renderPage, Shortcuts } from '#design';
import type { Language } from '#kernel';
import { navigation, shortcutTargets } from './navigation.ts';
import type { PageContent } from './page-content.ts';
import type { Visit } from './visit.ts';

/** Where the language links of a page lead: to the switch, and back here. */
function languageHrefs(visit: Visit): Record<Language, string> {
  const next = encodeURIComponent(visit.readableHere);
  return { fr: `/language/fr?next=${next}`, en: `/language/en?next=${next}` };
}

/** The whole HTML document of a page. */
export function documentOf(visit: Visit, content: PageContent): string {
  const { visitor } = visit;
  const { spaces, account } = navigation(visit);
  const flash = visit.flash;
  const islands: IslandName[] = [...(content.islands ?? [])];
  const shortcuts = visitor?.profile.shortcuts === true;
  if (shortcuts) islands.push('shortcuts');
  return renderPage(
    <Page
      language={visit.language}
      title={content.title}
      description={content.description}
      hasErrors={content.hasErrors}
      indexed={content.indexed}
      width={content.width}
      languageHrefs={languageHrefs(visit)}
      spaces={spaces}
      account={account}
      signInHref={visit.here.startsWith('/sign-in') ? null : '/sign-in'}
      breadcrumbs={content.breadcrumbs}
      flashes={flash ? [{ tone: flash.tone === 'information' ? 'info' : flash.tone, message: visit.say(flash.key, flash.params) }] : []}
      islands={islands}
      demo={visit.settings.mode === 'demo'}
      viewing={visitor?.actor.viewingAs && { name: visitor.actor.viewingAs.name, action: '/stop-viewing', csrf: visit.csrfToken }}
    >
      {content.body}
      {shortcuts && <Shortcuts {...shortcutTargets(visit)} />}
    </Page>,
  );
}
