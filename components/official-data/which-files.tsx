/** Which files Waymark reads, for somebody who has never fetched one. */
export function WhichFiles() {
  return (
    <aside className="card self-start" aria-labelledby="which-files">
      <h2 id="which-files">Which files</h2>
      <p className="mt-2 text-soft">A file is known by its columns, so its name does not matter.</p>
      <ul className="mt-2 ml-5 list-disc">
        <li>Who is in the trust: groups, links between groups and schools, the register of establishments, links between URNs</li>
        <li>How its schools do: pupil census, absence, results at key stages 2, 4 and 5, destinations</li>
        <li>How they were inspected: the inspectorate’s monthly lists</li>
        <li>Bank holidays</li>
      </ul>
      <p className="mt-2 text-soft">
        The first two kinds come from the department’s services “Get information about schools” and “Find school and college performance
        data”. Nothing is stored before you have seen what the files would do.
      </p>
    </aside>
  );
}
