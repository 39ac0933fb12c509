import type { JSX } from 'preact';
import type { Language } from '#kernel';
import { say } from '#words';
import { GalleryForms } from './gallery/forms.tsx';
import { GalleryLists } from './gallery/lists.tsx';
import { GalleryStories } from './gallery/stories.tsx';
import { Page, PageHeading } from './page.tsx';
import { Shortcuts } from './shortcuts.tsx';

/** Every component with its states, in one language: for people who design, for screenshots, and for the accessibility test. Shown in demo mode at `/design`. */
export function Gallery({ language, path = '/design' }: { language: Language; path?: string | undefined }): JSX.Element {
  return (
    <Page
      language={language}
      title={say(language, 'gallery.title')}
      languageHrefs={{ fr: `${path}?lang=fr`, en: `${path}?lang=en` }}
      demo
      spaces={[
        { label: say(language, 'gallery.home'), href: '/' },
        { label: say(language, 'gallery.received'), href: '/received', current: true, count: 14 },
        { label: say(language, 'gallery.issued'), href: '/issued' },
        { label: say(language, 'gallery.structures'), href: '/structures' },
      ]}
      account={{
        name: 'Claire Morvan',
        structure: 'Ville de Saint-Aubin',
        links: [
          { label: say(language, 'gallery.profile'), href: '/profile' },
          { label: say(language, 'gallery.preferences'), href: '/preferences' },
        ],
        signOut: { action: '/sign-out', csrf: 'sample' },
      }}
      breadcrumbs={[{ label: say(language, 'gallery.home'), href: '/' }, { label: say(language, 'gallery.title') }]}
      flashes={[
        { tone: 'success', message: say(language, 'gallery.flash.success') },
        { tone: 'warning', message: say(language, 'gallery.flash.warning') },
      ]}
      islands={['drop-zone', 'shortcuts', 'entry-form']}
    >
      <PageHeading title={say(language, 'gallery.title')} lead={say(language, 'gallery.lead')} />
      <GalleryLists language={language} />
      <GalleryStories language={language} />
      <GalleryForms language={language} />
      <Shortcuts received="/received" issued="/issued" />
    </Page>
  );
}
