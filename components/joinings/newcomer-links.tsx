/** From the list of schools to those on their way in and to new headteachers, for those who see them. */
export function NewcomerLinks({ joinings, inductions }: { joinings: boolean; inductions: boolean }) {
  return (
    <>
      {joinings ? (
        <a className="button" href="/joining">
          On their way in
        </a>
      ) : null}
      {inductions ? (
        <a className="button" href="/inductions">
          New headteachers
        </a>
      ) : null}
    </>
  );
}
