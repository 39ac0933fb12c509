import { Gallery, renderPage } from '#design';
import type { Answer, Visit } from '../../frame/visit.ts';

/** Every component with its states; `?lang=` shows it in the other language. */
export async function showGallery(visit: Visit): Promise<Answer> {
  const asked = visit.query.get('lang');
  return { kind: 'document', html: renderPage(<Gallery language={asked === 'fr' || asked === 'en' ? asked : visit.language} />) };
}
