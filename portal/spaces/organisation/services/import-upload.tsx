import type { FormError } from '#design';
import { Button, ButtonGroup, Checkboxes, Details, ErrorSummary, errorFor, FileUpload, Form, PageHeading } from '#design';
import { servicesVocabulary } from '#documents';
import { importMaximum, previewImport } from '#domain/structures';
import type { StagedFile } from '#kernel';
import { Problem } from '#kernel';
import { errorWords } from '../../../frame/error-page.tsx';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { receiveStream } from '../../deposit/receive-stream.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { servicesHref } from './service-look.tsx';

const importHref = `${servicesHref}/import`;

function uploadPage(visit: SignedVisit, errors: readonly FormError[] = [], inactivateAbsent = false): Answer {
  const { say } = visit;
  const title = say('services.import-title');
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('services.title'), href: servicesHref }, { label: title }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={visit.visitor.actor.grant.structureName} title={title} lead={say('services.import-lead')} />
          <Form action={importHref} csrf={visit.csrfToken} multipart>
            <FileUpload
              name="file"
              label={say('services.import-file')}
              hint={say('services.import-file-hint')}
              accept=".csv,.txt,text/csv"
              error={errorFor(errors, 'file')}
            />
            <Checkboxes
              name="absent"
              label={say('services.import-absent')}
              hiddenLabel
              values={inactivateAbsent ? ['inactivate'] : []}
              choices={[{ value: 'inactivate', label: say('services.import-absent-choice') }]}
            />
            <ButtonGroup>
              <Button>{say('services.import-preview')}</Button>
              <a href={servicesHref}>{say('services.cancel')}</a>
            </ButtonGroup>
          </Form>
          <Details summary={say('services.import-how')}>
            <p>{say('services.import-how-text')}</p>
            <p>{say('services.import-how-values')}</p>
            <p>
              <a href={`${servicesHref}/export.csv`} download>
                {say('services.export')}
              </a>
            </p>
          </Details>
        </>
      ),
    },
  };
}

/** Choose a file. */
export async function showUpload(visit: SignedVisit): Promise<Answer> {
  return uploadPage(visit);
}

interface Upload {
  readonly file?: StagedFile;
  readonly name: string;
  readonly isTooLarge: boolean;
  readonly inactivateAbsent: boolean;
}

async function received(visit: SignedVisit): Promise<Upload> {
  let upload: Upload = { name: '', isTooLarge: false, inactivateAbsent: false };
  for await (const part of visit.parts()) {
    if (part.kind === 'field') {
      if (part.name === 'absent') upload = { ...upload, inactivateAbsent: part.value === 'inactivate' };
    } else if (part.name === 'file' && !upload.file && !upload.isTooLarge) {
      const taken = await receiveStream(visit.context.files, part.stream, importMaximum);
      upload = { ...upload, name: part.fileName, ...(taken.kind === 'staged' ? { file: taken.file } : { isTooLarge: true }) };
    }
  }
  return upload;
}

/** Takes the file and leads to what it would change. */
export async function takeUpload(visit: SignedVisit): Promise<Answer> {
  const { file, name, isTooLarge, inactivateAbsent } = await received(visit);
  try {
    if (isTooLarge) throw new Problem('services.import-too-large', 'too-large');
    if (!file) return uploadPage(visit, [{ field: 'file', message: visit.say('services.import-missing') }], inactivateAbsent);
    const input = { bytes: await file.bytes(), fileName: name, vocabulary: servicesVocabulary, inactivateAbsent };
    const { id } = await previewImport(visit.context, visit.visitor.actor, input);
    return { kind: 'redirect', to: `${importHref}/${id}` };
  } catch (error) {
    if (!(error instanceof Problem) || !error.code.startsWith('services.import-')) throw error;
    return uploadPage(visit, [{ field: 'file', message: errorWords(visit.language, error).detail }], inactivateAbsent);
  } finally {
    await file?.discard();
  }
}
