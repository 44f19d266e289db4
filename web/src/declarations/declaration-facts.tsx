import type { Declaration } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { DECLARATION_LOOKS } from '../ui/declaration-looks.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './declarations.module.css';
import { useReadPhoto } from './queries.ts';
import { useDeclarationWords } from './use-declaration-words.ts';

/** One deed: what, when, what it is worth, what proves it, and every step with who, when and why. */
export function DeclarationFacts({ declaration }: { readonly declaration: Declaration }): ReactElement {
  const text = useText('declarations');
  const dates = useDates();
  const words = useDeclarationWords();
  // What stands against deciding says the same.
  const isSaid = declaration.obstacle?.code === 'declaration.undo-open';
  const { state, occurredOn, document, cite, recused, twins, turn, proxy, needsSecond } = declaration;
  return (
    <div className={style.facts}>
      <p className={style.head}>
        <b>{words.what(declaration)}</b>
        <StateTag look={DECLARATION_LOOKS[state]}>{text(`state.${state}`)}</StateTag>
      </p>
      <p className={style.words}>{declaration.words}</p>
      <p className="muted small">
        {text('facts.day', { day: dates.full(occurredOn) })}
        {document !== null && ` · ${document}`}
        {` · ${words.worth(declaration)}`}
        {cite !== null && text('facts.cite', { cite })}
        {turn === 'verify' && needsSecond && ` · ${text('facts.second')}`}
      </p>
      <Photos declaration={declaration} />
      <ol className={style.steps}>
        {declaration.steps.map((step) => (
          <li key={step.at + step.step}>{words.step(step, declaration)}</li>
        ))}
        {proxy?.undoneOn != null && <li>{text('step.undone', { day: dates.short(proxy.undoneOn) })}</li>}
        {turn !== null && <li className="muted">{text(`turn.${turn}`)}</li>}
      </ol>
      {turn !== null && proxy !== null && !isSaid && (
        <p className="muted small">{text('facts.undo', { until: dates.full(proxy.undoUntil) })}</p>
      )}
      {turn !== null && twins.length > 0 && (
        <ul className="callout">
          {twins.map((twin) => (
            <li key={twin.id}>{words.twin(twin)}</li>
          ))}
        </ul>
      )}
      {recused.length > 0 && (
        <p className="muted small">{text('facts.recused', { names: recused.map(({ name }) => name).join('、') })}</p>
      )}
    </div>
  );
}

function Photos({ declaration: { id, photos } }: { readonly declaration: Declaration }): ReactElement | null {
  const text = useText('declarations');
  const read = useReadPhoto(id);
  if (photos.length === 0) return null;
  return (
    <div className={style.photos}>
      {photos.map(({ id: photoId, name }) => (
        <button
          key={photoId}
          type="button"
          className="btn slim"
          disabled={read.isPending}
          onClick={() => read.mutate(photoId, { onSuccess: (file) => saveFile(file, file.name) })}
        >
          {text('photo.save', { name })}
        </button>
      ))}
      <Refusal error={read.error} />
    </div>
  );
}
