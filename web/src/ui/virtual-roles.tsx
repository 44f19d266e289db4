import type { ComponentProps, KeyboardEvent, ReactElement } from 'react';

/** antd draws a long table's lines as plain boxes beside a table of heads; these give both their roles back. */
export const virtualParts = {
  header: {
    table: (props: ComponentProps<'table'>): ReactElement => <table {...props} role="presentation" />,
    wrapper: (props: ComponentProps<'thead'>): ReactElement => <thead {...props} role="rowgroup" />,
    row: (props: ComponentProps<'tr'>): ReactElement => <tr {...props} role="row" aria-rowindex={1} />,
    cell: (props: ComponentProps<'th'>): ReactElement => <th {...props} role="columnheader" />,
  },
  body: { wrapper: VirtualBody },
};

/** The lines scroll with the keys that scroll a page, once the focus is on them. */
function VirtualBody(props: ComponentProps<'div'>): ReactElement {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const box = event.currentTarget;
    if (event.target !== box) return;
    const by = stepOf(event.key, box);
    if (by === null) return;
    event.preventDefault();
    box.scrollTop += by;
  };
  return <div {...props} role="rowgroup" tabIndex={0} onKeyDown={onKeyDown} />;
}

function stepOf(key: string, { clientHeight, scrollHeight }: HTMLElement): number | null {
  switch (key) {
    case 'ArrowDown':
      return 48;
    case 'ArrowUp':
      return -48;
    case 'PageDown':
      return clientHeight - 48;
    case 'PageUp':
      return 48 - clientHeight;
    case 'Home':
      return -scrollHeight;
    case 'End':
      return scrollHeight;
    default:
      return null;
  }
}
