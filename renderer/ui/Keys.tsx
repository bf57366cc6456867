/** A key combination as it is printed on the keys. Hidden from screen readers: they read it in the list of shortcuts. */
export function Keys({ combination }: { readonly combination: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {(combination === '+' ? ['+'] : combination.split('+')).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
