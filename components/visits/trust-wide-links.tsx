/** What the team reads over all schools of the trust. */
export function TrustWideLinks() {
  return (
    <>
      <a className="button" href="/findings">
        What visits say
      </a>
      <a className="button" href="/provision">
        Universal provision
      </a>
    </>
  );
}
