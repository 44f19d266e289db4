import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import style from './duty-row.module.css';
import type { TagLook } from './state-tag.tsx';
import { StateTag } from './state-tag.tsx';

interface DutyRowProps {
  /** Day of the month with its word, e.g. 3日. */
  readonly day: string;
  readonly weekday: string;
  readonly what: string;
  readonly why: string;
  readonly look: TagLook;
  readonly tag: string;
  readonly act: string;
  readonly href: string;
  /** The next thing to do: its button is filled. */
  readonly isNext?: boolean;
}

/** One duty: day and weekday, what, why in one line, state, one button. */
export function DutyRow(props: DutyRowProps): ReactElement {
  return (
    <li className={style.duty}>
      <span className={style.date}>
        <b>{props.day}</b>
        <small>{props.weekday}</small>
      </span>
      <span className={style.what}>
        <b>{props.what}</b>
        <small>{props.why}</small>
      </span>
      <span className={style.tag}>
        <StateTag look={props.look}>{props.tag}</StateTag>
      </span>
      <Link
        to={props.href}
        className={props.isNext === true ? 'btn slim blue' : 'btn slim'}
        aria-label={`${props.act}：${props.what}`}
      >
        {props.act}
      </Link>
    </li>
  );
}
