import type { ReactElement } from 'react';

/** Drawn on a field of 24; always beside words, so hidden from screen readers. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  card: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  pen: 'M5 19l1-4L16.5 4.5l3 3L9 18l-4 1zM13 20.5h7',
  person: 'M12 12.2a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.8 3.8-5.6 7.5-5.6s6.7 1.8 7.5 5.6',
  board: 'M4 4.5h16v12H4zM8 8.5h8M8 12h5M12 16.5v4',
  tree: 'M9 3.5h6v5H9zM3.5 15.5h6v5h-6zM14.5 15.5h6v5h-6zM12 8.5V12M6.5 15.5V12h11v3.5',
  list: 'M5 5h14M5 10h14M5 15h14M5 20h9',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3 19c.6-3.2 3-4.8 6-4.8s5.4 1.6 6 4.8M15.5 5a3 3 0 0 1 0 5.8M17.5 14.5c2 .6 3.2 2.2 3.6 4.5',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7',
  ribbon: 'M7 3.5h10v17l-5-3.5-5 3.5z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M6 9.5l6 6 6-6',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3l5.2 5.2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
