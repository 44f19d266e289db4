import { Select } from 'antd';
import type { ReactElement } from 'react';
import { choiceHeight } from '../theme.ts';
import { useNarrow } from './use-narrow.ts';

/** So many choices are seen at once, without scrolling; longer lists are searched, and only what is in sight is drawn. */
const SEEN_AT_ONCE = 12;

interface ChoiceProps {
  /** The id that the label names; a form gives it. */
  readonly id?: string;
  /** For a field without a label of its own. */
  readonly 'aria-label'?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Nothing chosen yet: undefined or empty. A form gives value and onChange. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly placeholder?: string;
  /** Names are found by typing any part of them; short lists are seen at a glance. */
  readonly isSearched?: boolean;
  readonly size?: 'small' | 'middle';
}

/** One of several. */
export function Choice(props: ChoiceProps): ReactElement {
  const { choices, value, onChange, placeholder, isSearched = false, size = 'middle', ...named } = props;
  const lineHeight = choiceHeight(useNarrow());
  return (
    <Select<string>
      {...named}
      style={{ width: '100%' }}
      options={[...choices]}
      value={value === undefined || value === '' ? null : value}
      placeholder={placeholder}
      size={size}
      virtual={choices.length > SEEN_AT_ONCE}
      listHeight={SEEN_AT_ONCE * lineHeight}
      listItemHeight={lineHeight}
      showSearch={isSearched && { optionFilterProp: 'label' }}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
