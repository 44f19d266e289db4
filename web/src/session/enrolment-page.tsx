import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { EnrolmentSteps } from './enrolment-steps.tsx';
import { meQuery, useSignOut } from './queries.ts';
import style from './way-in.module.css';

/** An office asks for a second factor and there is none yet: nothing else before it is set up. */
export function EnrolmentPage(): ReactElement {
  const text = useText('security');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const finish = async (): Promise<void> => {
    await queries.refetchQueries({ queryKey: meQuery.queryKey });
    await navigate({ to: '/', replace: true });
  };
  return (
    <Page title={text('enrolment.title')} width="narrow">
      <section className={`sheet ${style.step}`}>
        <EnrolmentSteps isDemanded onDone={() => void finish()} />
      </section>
      <p className={style.leave}>
        <button type="button" className="btn text" onClick={() => signOut.mutate()}>
          {text('give.leave')}
        </button>
      </p>
    </Page>
  );
}
