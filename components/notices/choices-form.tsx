"use client";
import { SubmitButton } from "@/components/form/fields";
import { Form, useAround } from "@/components/form/form";
import { chooseNoticesAction } from "@/lib/notices/actions";

type How = "immediate" | "digest" | "off";

const schema = async () => (await import("@/lib/notices/schema")).noticeChoiceFields;

const ways: { how: How; name: string }[] = [
  { how: "immediate", name: "At once" },
  { how: "digest", name: "Weekly" },
  { how: "off", name: "Only here" },
];

interface Kind {
  key: string;
  title: string;
  says: string;
  fixed: boolean;
  how: How;
}

/** For each kind of notice: a letter at once, in the weekly one, or in the app only. */
export function NoticeChoicesForm({ kinds, digest }: { kinds: readonly Kind[]; digest: boolean }) {
  return (
    <Form action={chooseNoticesAction} schema={schema}>
      <fieldset className="mb-5">
        <legend className="font-semibold">The weekly letter</legend>
        <p id="weekly-says" className="text-[0.95rem] text-soft">
          On Mondays at seven: what the next two weeks bring, what waits for you, what you were told. Where there is nothing, none comes;
          nor in the holidays, unless something is due.
        </p>
        <div className="mt-1 flex flex-wrap gap-x-6">
          <Way name="digest" how="digest" chosen={digest ? "digest" : "off"} label="Every week" />
          <Way name="digest" how="off" chosen={digest ? "digest" : "off"} label="No weekly letter" />
        </div>
      </fieldset>
      {kinds.length > 0 ? <KindTable kinds={kinds} /> : null}
      <p className="mt-3 mb-4 max-w-2xl text-[0.95rem] text-soft">
        Everything stands under <a href="/notices">Notices</a> too, whatever you choose.
      </p>
      <SubmitButton>Save how I hear of things</SubmitButton>
    </Form>
  );
}

function KindTable({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <table className="records notice-choices">
      <caption className="sr-only">How you hear of each kind of thing</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {ways.map(({ how, name }) => (
            <th scope="col" key={how}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <KindRow key={kind.key} kind={kind} />
        ))}
      </tbody>
    </table>
  );
}

function KindRow({ kind: { key, title, says, fixed, how: chosen } }: { kind: Kind }) {
  return (
    <tr>
      <th scope="row">
        <span id={`kind-${key}`}>{title}</span>
        <small className="block font-normal">{says}</small>
      </th>
      {fixed ? (
        <td colSpan={3}>Always at once</td>
      ) : (
        ways.map(({ how, name }) => (
          <td key={how}>
            <Way name={key} how={how} chosen={chosen} label={name} of={`kind-${key}`} />
          </td>
        ))
      )}
    </tr>
  );
}

/** One radio button, with its words where there is no column above it. */
function Way({ name, how, chosen, label, of }: { name: string; how: How; chosen: How; label: string; of?: string }) {
  const { prefix, state } = useAround();
  const id = `${prefix}${name}-${how}`;
  return (
    <span className="inline-flex min-h-8 items-center gap-2">
      <input
        type="radio"
        id={id}
        name={name}
        value={how}
        defaultChecked={(state.values?.[name] ?? chosen) === how}
        aria-labelledby={of ? `${of} ${id}-name` : `${id}-name`}
        className="size-5"
      />
      <label htmlFor={id} id={`${id}-name`} className={of ? "way-name" : ""}>
        {label}
      </label>
    </span>
  );
}
