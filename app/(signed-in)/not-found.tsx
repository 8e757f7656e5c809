import { Heading } from "@/components/ui/heading";
import { NotHere } from "@/components/ui/not-here";

export default function NotFound() {
  return (
    <div className="max-w-xl">
      <Heading title="There is nothing here" />
      <NotHere />
    </div>
  );
}
