import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';

/** Reads the page to whoever would rather listen; nothing where the device has no voice. */
export function ReadAloud({ className }: { readonly className: string | undefined }): ReactElement | null {
  const text = useText('frame');
  const { language } = useLanguage();
  const [isReading, setReading] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in window)) return null;
  const read = (): void => {
    window.speechSynthesis.cancel();
    if (isReading) {
      setReading(false);
      return;
    }
    const said = new SpeechSynthesisUtterance(document.getElementById('main')?.innerText ?? '');
    said.lang = language;
    // Slower than speech among the young.
    said.rate = 0.9;
    said.onend = () => setReading(false);
    said.onerror = () => setReading(false);
    setReading(true);
    window.speechSynthesis.speak(said);
  };
  return (
    <button type="button" className={className} aria-pressed={isReading} onClick={read}>
      {text(isReading ? 'readAloud.stop' : 'readAloud')}
    </button>
  );
}
