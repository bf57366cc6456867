/** Words to copy by hand, numbered. */
export function WordList({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return (
    <ol className="words" aria-label={label} lang="en">
      {words.map((word, index) => (
        <li key={`${index} ${word}`}>{word}</li>
      ))}
    </ol>
  );
}
