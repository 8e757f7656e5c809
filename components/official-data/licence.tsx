/** What the licence of official data asks for wherever they are shown. */
export function Licence() {
  return (
    <p className="mt-10 border-t border-line pt-3 text-[0.88rem] text-faint">
      Contains public sector information licensed under the{" "}
      <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">
        Open Government Licence v3.0
      </a>
      .
    </p>
  );
}
