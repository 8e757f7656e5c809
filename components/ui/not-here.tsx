/** What to do at an address that leads nowhere, or to what is not the viewer's to see. */
export function NotHere() {
  return (
    <>
      <p>
        The address may be mistyped or out of date, or what it names is not open to you. If you followed a link that should work, ask
        whoever sent it, or your trust's administrator.
      </p>
      <ul className="mt-4 grid gap-1">
        <li>
          <a href="/">Your first page</a>
        </li>
        <li>
          <a href="/me">Which account you are using</a>
        </li>
      </ul>
    </>
  );
}
