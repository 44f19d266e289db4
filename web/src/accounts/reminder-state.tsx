import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence } from '../ui/sentences.ts';
import { reminderStateQuery } from './queries.ts';

/** Whether reminders go out by mail and webhook, and what of today's has not gone and why. */
export function ReminderState(): ReactElement | null {
  const text = useText('accounts');
  const sentence = useSentence();
  const { data } = useQuery(reminderStateQuery);
  if (data === undefined || (!data.isMailOn && !data.isWebhookOn)) return null;
  return (
    <>
      <p className="muted small">
        {text('reminders.mail', { state: text(data.isMailOn ? 'reminders.on' : 'reminders.off') })}
        {' · '}
        {text('reminders.webhook', { state: text(data.isWebhookOn ? 'reminders.on' : 'reminders.off') })}
      </p>
      {data.failed.map(({ channel, count, problem }) => (
        <div key={`${channel} ${problem.code}`} className="callout" role="status">
          <p>
            {text(`reminders.failed.${channel}`, { count })}
            {sentence(problem)}
          </p>
        </div>
      ))}
    </>
  );
}
