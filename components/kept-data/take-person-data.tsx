/** One press that takes away what is kept about a person. A plain form: the browser keeps the file. */
export function TakePersonData({ personId }: { personId: string }) {
  return (
    <form action={`/people/${personId}/data/file`} method="post">
      <button type="submit" className="button">
        Take it away as Excel
      </button>
    </form>
  );
}
