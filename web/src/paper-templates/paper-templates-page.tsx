import { useQuery } from '@tanstack/react-query';
import type { PaperTemplate } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './paper-templates.module.css';
import { readTemplate, templatesQuery, useBring, useRestore } from './queries.ts';

/** The county's Word templates: taken, edited in Word, brought back; each version with who and when. */
export function PaperTemplatesPage(): ReactElement {
  const text = useText('paperTemplates');
  const query = useQuery(templatesQuery);
  return (
    <Page title={text('title')}>
      <Fetched query={query} lines={10}>
        {(templates) => (
          <div className={style.parts}>
            <p className="muted small">{text('lead')}</p>
            {templates.map((template) => (
              <Template key={template.kind} template={template} />
            ))}
          </div>
        )}
      </Fetched>
    </Page>
  );
}

function Template({ template }: { readonly template: PaperTemplate }): ReactElement {
  const text = useText('paperTemplates');
  const { kind, revision, isOwn, places, versions } = template;
  const name = text(`kind.${kind}`);
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby={`template-${kind}`}>
      <header className={style.head}>
        <h2 className="sec-title" id={`template-${kind}`}>
          {name}
        </h2>
        <StateTag look={isOwn ? 'done' : 'wait'}>{text(isOwn ? 'own' : 'standard')}</StateTag>
      </header>
      <div className={style.acts}>
        <PaperButton label={text('take')} take={() => readTemplate({ kind, revision })} />
        <Bring template={template} />
        {isOwn && <Restore template={template} />}
      </div>
      <details>
        <summary>{text('places')}</summary>
        <p className="muted small">{text('places.lead')}</p>
        <ul className={style.places}>
          {places.map((place) => (
            <li key={place}>
              <code>{place}</code>
            </li>
          ))}
        </ul>
      </details>
      {versions.length > 0 && <Versions template={template} />}
    </section>
  );
}

function Bring({ template: { kind, revision } }: { readonly template: PaperTemplate }): ReactElement {
  const text = useText('paperTemplates');
  const bring = useBring();
  return (
    <>
      <label className="btn slim blue">
        {text('bring')}
        <input
          className="unseen"
          type="file"
          accept=".docx"
          aria-label={text('bring.of', { name: text(`kind.${kind}`) })}
          disabled={bring.isPending}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) bring.mutate({ kind, id: newId(), seen: revision, file });
            target.value = '';
          }}
        />
      </label>
      <Refusal error={bring.error} />
    </>
  );
}

function Restore({ template: { kind, revision } }: { readonly template: PaperTemplate }): ReactElement {
  const text = useText('paperTemplates');
  const restore = useRestore();
  return (
    <>
      <button
        type="button"
        className="btn slim"
        disabled={restore.isPending}
        onClick={() => restore.mutate({ kind, id: newId(), seen: revision })}
      >
        {text('restore')}
      </button>
      <Refusal error={restore.error} />
    </>
  );
}

function Versions({ template: { kind, versions } }: { readonly template: PaperTemplate }): ReactElement {
  const text = useText('paperTemplates');
  const dates = useDates();
  return (
    <ul className={style.versions}>
      {versions.map(({ revision, fileName, by, on }) => (
        <li key={revision}>
          <span>{text('version', { revision })}</span>
          <span className={style.file}>{fileName ?? text('version.standard')}</span>
          <span className="muted small">{text('version.by', { by, day: dates.full(on) })}</span>
          {fileName !== null && (
            <PaperButton label={text('version.take')} take={() => readTemplate({ kind, revision })} />
          )}
        </li>
      ))}
    </ul>
  );
}
